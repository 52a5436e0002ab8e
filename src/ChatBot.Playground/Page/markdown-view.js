import { h } from './dom.js';
import { parse, parseInline } from './markdown.js';
import { relativeTime, stampText } from './time.js';

/** Draws the tree of markdown.js with names from the given lookup. */
export function createMarkdownView(names) {
  const views = {
    plain: (node) => node.text,
    strong: (node) => h('strong', {}, inline(node)),
    em: (node) => h('em', {}, inline(node)),
    underline: (node) => h('u', {}, inline(node)),
    strike: (node) => h('s', {}, inline(node)),
    spoiler: (node) => spoiler(inline(node)),
    code: (node) => h('code', { dir: 'auto' }, node.text),
    link: (node) => h('a', { href: node.url, target: '_blank', rel: 'noopener noreferrer nofollow', title: node.url }, inline(node)),
    message: (node) => messageLink(node),
    user: (node) => mention(`@${names.user(node.id) ?? 'unknown'}`, names.isMe(node.id)),
    role: (node) => mention(`@${names.role(node.id) ?? 'unknown role'}`),
    channel: (node) => channelLink(node.id),
    everyone: (node) => mention(node.text),
    command: (node) => h('span', { class: 'mention' }, `/${node.name}`),
    emoji: (node) => `:${node.name}:`,
    time: (node) => time(node),
    text: (node) => h('p', { dir: 'auto' }, inline(node)),
    small: (node) => h('p', { class: 'small', dir: 'auto' }, inline(node)),
    heading: (node) => h('p', { class: `heading heading-${node.level}`, role: 'heading', 'aria-level': String(node.level + 2), dir: 'auto' }, inline(node)),
    quote: (node) => h('blockquote', {}, node.children.map(view)),
    codeblock: (node) => h('pre', { tabindex: '0', 'aria-label': node.language ? `Code, ${node.language}` : 'Code' }, h('code', {}, node.text)),
    list: (node) => h(node.start === null ? 'ul' : 'ol', node.start === null ? {} : { start: node.start },
      node.items.map((item) => h('li', { dir: 'auto' }, item.children.map((child) => (child.type === 'text' ? inline(child) : view(child)))))),
  };

  const view = (node) => views[node.type](node);
  const inline = (node) => node.children.map(view).flat();
  const mention = (text, isMe = false) => h('bdi', { class: isMe ? 'mention mention-me' : 'mention' }, text);

  function channelLink(id) {
    const name = names.channel(id);
    return name ? h('a', { class: 'mention', href: names.channelAddress(id) }, `#${name}`) : mention('#unknown');
  }

  /** One to a message that is out of sight leads to the web like any other. */
  function messageLink(node) {
    const place = names.place(node.channel);
    return place
      ? h('a', { class: 'mention jump', href: names.messageAddress(node.channel, node.id), title: 'Go to the message' }, h('bdi', {}, place), ' › message')
      : views.link({ url: node.url, children: [{ type: 'plain', text: node.url }] });
  }

  function time({ seconds, style }) {
    const date = new Date(seconds * 1000);
    if (Number.isNaN(date.getTime())) return 'Invalid date';
    const text = style === 'R' ? relativeTime(date) : stampText(date, style);
    return h('time', { datetime: date.toISOString(), title: stampText(date, 'F'), class: 'stamp' }, text);
  }

  function spoiler(children) {
    const inner = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, children);
    const show = (event) => {
      if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
      if (!element.classList.contains('open')) event.preventDefault();
      element.classList.add('open');
      element.removeAttribute('role');
      element.removeAttribute('aria-label');
      inner.removeAttribute('aria-hidden');
    };
    const element = h('span', { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': 'Spoiler, show it', on: { click: show, keydown: show } }, inner);
    return element;
  }

  return {
    block: (text) => h('div', { class: 'markdown' }, parse(text).map(view)),
    line: (text) => parseInline(text).map(view).flat(),
  };
}
