import { avatar, displayName } from './avatars.js';
import { byId, h, icon } from './dom.js';
import { channelTypes } from './store.js';

/** The list of channels, with threads below their channel, and the way to the bot's direct messages. */
export function createChannels(app) {
  const { store } = app;
  const nav = byId('channel-list');

  function draw() {
    const focused = nav.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
    const groups = store.textChannels.filter((c) => c.type !== channelTypes.forum);
    const forums = store.textChannels.filter((c) => c.type === channelTypes.forum);
    nav.replaceChildren(
      ...section('Channels', groups.map(entry)),
      ...(forums.length > 0 ? section('Forums', forums.map(entry)) : []),
      ...section('Direct messages', [dmEntry()]));
    if (focused) [...nav.querySelectorAll('a')].find((a) => a.getAttribute('href') === focused)?.focus({ preventScroll: true });
  }

  function section(title, items) {
    const id = `channels-${title.toLowerCase().replace(/ /g, '-')}`;
    return [h('h2', { id, class: 'nav-title' }, title), h('ul', { 'aria-labelledby': id }, items)];
  }

  function entry(channel) {
    const threads = store.threadsOf(channel.id);
    return h('li', {}, link(channel, channel.type === channelTypes.forum ? icon('forum') : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#')),
      threads.length > 0 && h('ul', { class: 'threads', 'aria-label': `Threads of ${channel.name}` }, threads.map((thread) => h('li', {}, link(thread, icon('thread'))))));
  }

  function link(channel, lead, label = h('bdi', { class: 'channel-name' }, channel.name)) {
    const isUnread = store.unread.has(channel.id);
    const isMentioned = store.mentioned.has(channel.id);
    return h('a', {
      class: `channel${isUnread ? ' unread' : ''}`, href: app.addressOf(channel.id), 'data-channel-id': channel.id,
      'aria-current': channel.id === store.current ? 'page' : null,
    }, lead, label,
    isUnread && h('span', { class: isMentioned ? 'badge' : 'dot' }, isMentioned ? '@' : '', h('span', { class: 'hidden-text' }, isMentioned ? 'you were mentioned' : 'unread')));
  }

  function dmEntry() {
    const { bot, dm } = store;
    const lead = h('span', { class: 'presence-avatar' }, avatar(bot, true), h('span', { class: store.isBotOnline ? 'presence online' : 'presence', 'aria-hidden': 'true' }));
    const label = h('bdi', { class: 'channel-name' }, displayName(bot));
    if (dm) return h('li', {}, link(dm, lead, label));
    return h('li', {}, h('button', { type: 'button', class: 'channel', on: { click: app.openDm } }, lead, label));
  }

  return { draw };
}
