import { h, icon, iconButton } from './dom.js';
import { avatar, botTag, displayName } from './avatars.js';
import { drawComponents } from './components.js';
import { drawEmbed } from './embeds.js';
import { plainText } from './markdown.js';
import { flags, has } from './store.js';
import { messageTime, shortTime } from './time.js';

const types = { threadCreated: 18, threadStarter: 21 };
const previewLength = 140;
/** They can make "gpj.exe" look like a picture. */
const bidiControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** One message as an article. `isCompact` leaves out what the message above says already. */
export function drawMessage(message, app, isCompact) {
  const { store } = app;
  const date = new Date(message.timestamp);
  const name = displayName(message.author);
  const isEphemeral = has(message, flags.ephemeral);
  const isOwn = message.author.id === store.me.id;
  const mentionsMe = !isOwn && (message.mentions ?? []).some((user) => user.id === store.me.id);
  return h('article', {
    id: `message-${message.id}`,
    class: ['message', isCompact && 'compact', isEphemeral && 'ephemeral', mentionsMe && 'mentions-me', message.author.bot && 'from-bot'].filter(Boolean).join(' '),
    'aria-label': `${name}, ${messageTime(date)}${isEphemeral ? ', only you can see this' : ''}`,
    tabindex: '-1',
    data: { id: message.id, authorId: message.author.id, fromBot: String(message.author.bot === true), ephemeral: String(isEphemeral), loading: String(has(message, flags.loading)) },
  },
  reference(message, app),
  h('div', { class: 'message-row' },
    isCompact
      ? h('time', { class: 'side-time', datetime: date.toISOString() }, shortTime(date))
      : avatar(message.author),
    h('div', { class: 'message-main' },
      !isCompact && h('div', { class: 'message-head' },
        h('bdi', { class: `author ${roleClass(message.author, store)}` }, name),
        message.author.bot && botTag(),
        h('time', { datetime: date.toISOString(), title: date.toLocaleString() }, messageTime(date)),
        !message.content && editedMark(message)),
      body(message, app),
      reactions(message, app),
      message.thread && threadChip(message.thread, app),
      isEphemeral && h('div', { class: 'ephemeral-note' }, icon('eye'), 'Only you can see this', ' · ',
        h('button', { type: 'button', class: 'text-button', on: { click: () => app.dismiss(message) } }, 'Dismiss')),
      h('div', { class: 'message-problem', role: 'status' }))));
}

function body(message, app) {
  if (has(message, flags.loading)) {
    return h('div', { class: 'thinking', role: 'status' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), `${displayName(message.author)} is thinking…`);
  }
  if (message.type === types.threadStarter) return starter(message, app);
  const edited = message.content && editedMark(message);
  const content = message.type === types.threadCreated ? `started a thread: **${message.content}**` : message.content;
  const text = content && app.markdown.block(content);
  if (text && edited) (text.lastElementChild?.tagName === 'P' ? text.lastElementChild : text).append(' ', edited);
  return [
    text,
    (message.embeds ?? []).map((embed) => drawEmbed(embed, app.markdown)),
    message.attachments?.length > 0 && h('ul', { class: 'attachments', 'aria-label': 'Attachments' }, message.attachments.map(attachment)),
    message.components?.length > 0 && drawComponents(message.components, {
      store: app.store,
      markdown: app.markdown,
      onClick: (customId, element) => app.interactions.click(message, customId, element),
      onSelect: (customId, values, element) => app.interactions.select(message, customId, values, element),
    }),
  ];
}

/** Behind the text, or behind the time where there is none. */
const editedMark = (message) => message.edited_timestamp && h('span', { class: 'edited', title: new Date(message.edited_timestamp).toLocaleString() }, '(edited)');

/** What is above a message: the command that was used, or the message replied to. */
function reference(message, app) {
  const used = message.interaction_metadata;
  if (used?.name && !message.message_reference) {
    return h('div', { class: 'reference' }, avatar(used.user, true), h('bdi', { class: 'reference-author' }, displayName(used.user)), ' used ',
      h('span', { class: 'mention' }, message.type === 23 ? used.name : `/${used.name}`));
  }
  if (!message.message_reference?.message_id || message.type === types.threadStarter) return null;
  const target = message.referenced_message;
  if (!target) return h('div', { class: 'reference' }, h('em', {}, 'The original message was deleted'));
  const label = preview(target, app);
  return h('button', {
    type: 'button', class: 'reference', title: 'Go to the message', on: { click: () => app.jumpTo(target.id) },
  }, h('span', { class: 'hidden-text' }, 'In reply to '), avatar(target.author, true), h('bdi', { class: 'reference-author' }, displayName(target.author)), h('bdi', { class: 'reference-text' }, label));
}

export function preview(message, app) {
  const text = message.content ? plainText(message.content.slice(0, 400), app.names) : message.embeds?.[0]?.title ?? (message.embeds?.length ? 'Embed' : 'Attachment');
  return text.length > previewLength ? `${text.slice(0, previewLength)}…` : text;
}

function starter(message, app) {
  const box = h('div', { class: 'thread-start' }, 'This thread starts from a message above it.');
  app.api.message(app.store.channels.get(message.channel_id)?.id ?? message.channel_id)
    .then((origin) => box.replaceChildren(app.markdown.block(origin.content), ...(origin.embeds ?? []).map((embed) => drawEmbed(embed, app.markdown))))
    .catch(() => box.replaceChildren('The message that this thread started from was deleted.'));
  return box;
}

function reactions(message, app) {
  if (!message.reactions?.length) return null;
  return h('div', { class: 'reactions', role: 'group', 'aria-label': 'Reactions' }, message.reactions.map((reaction) => h('button', {
    type: 'button', class: 'reaction', 'aria-pressed': String(reaction.me), 'aria-label': `${reaction.emoji.name}, ${reaction.count}`,
    on: { click: () => app.react(message, reaction.emoji, !reaction.me) },
  }, h('span', { class: 'emoji' }, reaction.emoji.name), String(reaction.count))));
}

function threadChip(thread, app) {
  const known = app.store.channels.get(thread.id) ?? thread;
  return h('a', { class: 'thread-chip', href: app.addressOf(thread.id) }, icon('thread'), h('bdi', {}, known.name), h('span', {}, 'Open thread'));
}

function attachment(file) {
  const url = new URL(file.url);
  return h('li', {}, h('a', { class: 'attachment', href: url.pathname, download: file.filename },
    icon('file'), h('bdi', {}, file.filename.replace(bidiControls, '')), h('span', { class: 'muted' }, size(file.size)),
    file.description && h('span', { class: 'muted', dir: 'auto' }, file.description)));
}

const size = (bytes) => (bytes < 1024 ? `${bytes} bytes` : bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`);

function roleClass(user, store) {
  const names = (store.members.get(user.id)?.roles ?? []).map((id) => store.roles.get(id)?.name);
  if (user.bot) return 'author-bot';
  return names.includes('Moderator') ? 'author-moderator' : names.includes('Helper') ? 'author-helper' : store.guild.owner_id === user.id ? 'author-owner' : '';
}

/** The buttons that show on a message under the pointer or the focus. */
export function drawToolbar(message, app) {
  const own = message.author.id === app.store.me.id;
  const isShared = !has(message, flags.ephemeral);
  const around = (event) => event.currentTarget.getBoundingClientRect();
  return h('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Message actions', 'aria-live': 'off' },
    isShared && h('button', { type: 'button', class: 'icon-button emoji', 'aria-label': 'React with 👍', title: 'React with 👍', on: { click: () => app.reactWithThumb(message) } }, '👍'),
    isShared && iconButton('reply', 'Reply', () => app.reply(message)),
    own && iconButton('edit', 'Edit', () => app.edit(message)),
    isShared && iconButton('apps', 'Apps', (event) => app.openAppsMenu(message, around(event)), { 'aria-haspopup': 'menu' }),
    iconButton('more', 'More', (event) => app.openMessageMenu(message, around(event)), { 'aria-haspopup': 'menu' }));
}
