import { h } from './dom.js';
import { webAddress } from './markdown.js';
import { messageTime } from './time.js';

/** Embeds; pictures are links, for the page loads nothing from elsewhere. */
export function drawEmbed(embed, markdown) {
  const colour = typeof embed.color === 'number' ? `#${embed.color.toString(16).padStart(6, '0')}` : null;
  return h('div', { class: 'embed', role: 'group', 'aria-label': 'Embed', vars: colour ? { '--bar': colour } : {} },
    embed.author && h('div', { class: 'embed-author', dir: 'auto' }, linked(embed.author.name, embed.author.url)),
    embed.title && h('div', { class: 'embed-title', role: 'heading', 'aria-level': '3', dir: 'auto' }, linkedLine(embed, markdown)),
    embed.description && markdown.block(embed.description),
    embed.fields?.length > 0 && h('dl', { class: 'embed-fields' }, embed.fields.map((field) => drawField(field, markdown))),
    picture(embed.thumbnail, 'Thumbnail'),
    picture(embed.image, 'Picture'),
    footer(embed));
}

const drawField = (field, markdown) => h('div', { class: field.inline ? 'embed-field inline' : 'embed-field' },
  h('dt', { dir: 'auto' }, markdown.line(field.name)),
  h('dd', {}, markdown.block(field.value)));

function linked(text, address) {
  const url = webAddress(address);
  return url ? outside(url, text) : text;
}

function linkedLine(embed, markdown) {
  const url = webAddress(embed.url);
  return url ? outside(url, embed.title) : markdown.line(embed.title);
}

const outside = (url, ...text) => h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow', title: url }, text);

function picture(image, what) {
  const url = webAddress(image?.url);
  return url && h('div', { class: 'embed-picture' }, outside(url, `${what}: ${new URL(url).hostname}`));
}

function footer({ footer: note, timestamp }) {
  const date = timestamp ? new Date(timestamp) : null;
  const isKnown = date && !Number.isNaN(date.getTime());
  if (!note?.text && !isKnown) return null;
  return h('div', { class: 'embed-footer' },
    note?.text && h('span', { dir: 'auto' }, note.text),
    isKnown && h('time', { datetime: date.toISOString() }, messageTime(date)));
}
