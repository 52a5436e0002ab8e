import { createAnswerTimes } from './answer-times.js';
import { createApi } from './api.js';
import { avatar, displayName } from './avatars.js';
import { createChannels } from './channels.js';
import { createCommandForm } from './command-form.js';
import { createCommands } from './commands.js';
import { createComposer } from './composer.js';
import { openSettings, openShortcuts } from './dialogs.js';
import { byId, h, icon, remember, remembered } from './dom.js';
import { createDrawer } from './drawer.js';
import { listen } from './events.js';
import { createForum } from './forum.js';
import { createHint } from './hint.js';
import { createInteractions } from './interactions.js';
import { createLog } from './log.js';
import { createMarkdownView } from './markdown-view.js';
import { createMessageActions } from './message-actions.js';
import { encodeMentions } from './mention-text.js';
import { openModal } from './modal.js';
import { rehearse } from './rehearsal.js';
import { channelTypes, isThread, namesOf, Store } from './store.js';
import { createTheme } from './theme.js';
import { createTyping } from './typing.js';

const defaultMember = 'ada';
const defaultChannel = 'career-questions';
const toastFor = 6000;
const localeKey = 'playground-locale';
const dismissedKey = 'playground-dismissed';

const theme = createTheme();
const store = new Store();
const api = createApi();
const dismissed = new Set((remembered('sessionStorage', dismissedKey) ?? '').split(' '));
const app = { store, api };
app.addressOf = (channel) => `#/${api.viewer.name}/${channel}`;
app.names = namesOf(store, app.addressOf);
app.markdown = createMarkdownView(app.names);
app.go = (channel) => (location.hash = app.addressOf(channel));
app.open = open;
app.complain = complain;
app.isDismissed = (message) => dismissed.has(message.id);
app.dismiss = dismiss;
app.send = send;
app.jumpTo = jumpTo;
app.openDm = () => api.openDm().then(({ channel_id: id }) => readChannels().then(() => app.go(id))).catch(complain);
app.openModal = (id, data) => openModal(data, app, (values) => app.interactions.submitModal(id, data.title, values));
app.postInForum = async (channel, title, content) => {
  const posted = await api.postInForum(channel, title, encodeMentions(content, store));
  await readChannels();
  return posted;
};

const drawer = createDrawer();
const typing = createTyping(store);
app.log = createLog(app);
app.interactions = createInteractions(app);
const answerTimes = createAnswerTimes(app);
app.showAnswerTimes = answerTimes.show;
app.withAnswerTime = answerTimes.withTime;
app.commands = createCommands(app);
app.commandForm = createCommandForm(app);
const composer = createComposer(app);
app.reply = composer.reply;
app.edit = composer.edit;
app.focusComposer = composer.focus;
Object.assign(app, createMessageActions(app));
const channels = createChannels(app);
const forum = createForum(app);
const hint = createHint(app);

let stopListening = () => {};
let waiting = [];
let isReady = false;
let turns = 0;
let toastTimer;

/** The hash names the member, the channel and perhaps a message: #/ada/1000000000000000051/1000000000000000099. */
function readHash() {
  const [, member, channel, message] = location.hash.split('/');
  return { member: member ? decodeURIComponent(member) : defaultMember, channel, message };
}

function onHash() {
  const { member, channel, message } = readHash();
  if (member !== api.viewer.name) become(member);
  else if (isReady && store.channels.has(channel)) show(channel, message).catch(complain);
}

/** The address names the message only until it is shown, so that the same link works again. */
async function show(channel, message) {
  if (channel !== store.current) await open(channel);
  if (!message) return;
  history.replaceState(null, '', app.addressOf(channel));
  await jumpTo(message);
}

/** Everything anew, as someone else. */
function become(member) {
  stopListening();
  api.viewer.name = member;
  api.viewer.locale = remembered('localStorage', `${localeKey}-${member}`) ?? 'en-US';
  store.unread.clear();
  store.mentioned.clear();
  isReady = false;
  turns++;
  waiting = [];
  stopListening = listen(api.eventsAddress(), { onOpen: refresh, onEvent, onLost, onRefused });
}

async function refresh() {
  const turn = ++turns;
  isReady = false;
  try {
    const { channel: wanted, message } = readHash();
    const [world, list] = await Promise.all([api.world(), api.channels()]);
    if (turn !== turns) return;
    store.readWorld(world, api.viewer.name);
    if (!store.me) throw new Error(`There is no member named ${api.viewer.name}.`);
    store.readChannels(list);
    store.messages.clear();
    byId('server-name').textContent = store.guild.name;
    document.querySelector('.server-mark').textContent = store.guild.name.split(' ').map((word) => word[0]).join('').slice(0, 2);
    drawViewer();
    const first = [wanted, store.current].find((id) => store.channels.has(id))
      ?? store.textChannels.find((c) => c.name === defaultChannel)?.id ?? store.textChannels[0]?.id;
    await open(first, true);
    if (turn !== turns) return;
    hint.draw();
    showBanner();
    isReady = true;
    for (const [name, data] of waiting.splice(0)) onEvent(name, data);
    document.body.dataset.ready = 'true';
    setTimeout(rehearse, 0, app);
    if (message) await jumpTo(message);
  } catch (error) {
    complain(error);
  }
}

async function readChannels() {
  store.readChannels(await api.channels());
  channels.draw();
}

async function open(id, isAnew = false) {
  const isSame = id === store.current && !isAnew;
  store.current = id;
  const { channel } = store;
  const isForum = channel.type === channelTypes.forum;
  if (!isForum && !isSame) {
    if (!store.messages.has(id)) store.readMessages(id, [], false);
    const page = await api.messages(id, { limit: app.log.pageSize });
    if (store.current !== id) return;
    store.readMessages(id, page, page.length < app.log.pageSize);
  }
  markRead(id);
  byId('chat').hidden = isForum;
  byId('forum').hidden = !isForum;
  drawTitle();
  channels.draw();
  typing.draw();
  history.replaceState(null, '', app.addressOf(id));
  drawer.close();
  if (isForum) {
    forum.draw();
    return;
  }
  drawBeginning();
  app.log.drawAll();
  if (!isSame) app.log.clearNotices();
  if (!isSame && !(isAnew && byId('message-box').value)) composer.open();
  if (matchMedia('(hover: hover)').matches && (document.activeElement === document.body || byId('channel-list').contains(document.activeElement))) composer.focus();
}

function markRead(id) {
  store.unread.delete(id);
  store.mentioned.delete(id);
}

function drawTitle() {
  const { channel } = store;
  const parent = isThread(channel) ? store.channels.get(channel.parent_id) : null;
  const name = store.channelName(channel);
  byId('channel-title').replaceChildren(...[
    parent && h('a', { class: 'crumb', href: app.addressOf(parent.id) }, parent.type === channelTypes.forum ? '' : '# ', h('bdi', {}, parent.name)),
    parent && h('span', { class: 'crumb-mark', 'aria-hidden': 'true' }, '›'),
    channel.type === channelTypes.forum || channel.type === channelTypes.dm || parent ? null : h('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
    h('bdi', {}, name),
  ].filter(Boolean));
  byId('channel-topic').textContent = channel.topic ?? (channel.type === channelTypes.dm ? 'Only you and the bot read this.' : '');
  document.title = `${channel.type === channelTypes.dm || parent ? '' : '#'}${name} · ${store.guild.name}`;
  byId('presence').replaceChildren(h('span', { class: store.isBotOnline ? 'presence online' : 'presence', 'aria-hidden': 'true' }),
    h('span', { class: 'presence-words' }, h('bdi', {}, displayName(store.bot)), store.isBotOnline ? ' is connected' : ' is not connected'));
}

function drawBeginning() {
  const { channel } = store;
  const name = store.channelName(channel);
  byId('beginning').replaceChildren(
    h('span', { class: 'beginning-mark', 'aria-hidden': 'true' }, channel.type === channelTypes.dm ? avatar(store.bot) : isThread(channel) ? icon('thread') : '#'),
    h('p', { class: 'beginning-title', dir: 'auto' }, name),
    h('p', { class: 'muted' }, channel.type === channelTypes.dm ? 'Ask the bot here; no mention is needed.'
      : isThread(channel) ? 'This is where the thread begins.' : `This is where #${name} begins. Mention @${store.bot.username} to ask it something.`));
}

function drawViewer() {
  const select = byId('member');
  select.replaceChildren(...store.people.map((user) => h('option', { value: user.username, selected: user.id === store.me.id }, displayName(user))));
  byId('viewer-avatar').replaceChildren(avatar(store.me));
}

function showBanner(lost = false) {
  const banner = byId('banner');
  banner.hidden = !lost && store.isBotOnline;
  banner.classList.toggle('lost', lost);
  banner.textContent = lost ? 'The connection to the Playground is lost. Trying again…' : banner.hidden ? '' : 'The bot is not connected. Messages stay here, and nobody answers until it is.';
}

function onLost() {
  isReady = false;
  showBanner(true);
}

/** The server is there, and perhaps the member in the address is not. */
async function onRefused() {
  const world = await api.world().catch(() => null);
  if (!world || world.members.some(({ user }) => user.username === api.viewer.name)) return;
  complain(new Error(`There is no member named ${api.viewer.name}.`));
  location.hash = `#/${defaultMember}/`;
}

function onEvent(name, data) {
  if (!isReady) {
    waiting.push([name, data]);
    return;
  }
  handlers[name]?.(data);
}

const handlers = {
  MESSAGE_CREATE: onMessage,
  MESSAGE_UPDATE: (message) => {
    answerTimes.arrived(message);
    store.put(message);
    if (message.channel_id === store.current) app.log.put(store.find(message.id) ?? message);
  },
  MESSAGE_DELETE: ({ id, channel_id: channel }) => {
    composer.forget(id);
    store.remove(channel, id);
    if (channel === store.current) app.log.remove(id);
  },
  MESSAGE_REACTION_ADD: (event) => onReaction(event, true),
  MESSAGE_REACTION_REMOVE: (event) => onReaction(event, false),
  TYPING_START: typing.start,
  PRESENCE_UPDATE: ({ user, status }) => {
    if (user.id !== store.applicationId) return;
    store.isBotOnline = status === 'online';
    showBanner();
    drawTitle();
    channels.draw();
  },
  CHANNEL_CREATE: onChannel,
  CHANNEL_UPDATE: onChannel,
  THREAD_CREATE: onChannel,
  THREAD_UPDATE: onChannel,
  INTERACTION_SUCCESS: (event) => app.interactions.onSuccess(event),
  INTERACTION_FAILURE: (event) => app.interactions.onFailure(event),
  RESET: refresh,
};

function onMessage(message) {
  answerTimes.arrived(message);
  typing.stop(message.channel_id, message.author.id);
  const isNew = store.put(message);
  const channel = store.channels.get(message.channel_id);
  if (!channel) readChannels().catch(complain);
  else if (isThread(channel) && isNew) channel.message_count = (channel.message_count ?? 0) + 1;
  if (message.channel_id === store.current) app.log.put(message);
  else if (message.author.id !== store.me.id) markUnread(message);
  if (store.channel.type === channelTypes.forum && channel?.parent_id === store.current) forum.draw();
}

function markUnread(message) {
  store.unread.add(message.channel_id);
  if ((message.mentions ?? []).some((user) => user.id === store.me.id)) store.mentioned.add(message.channel_id);
  channels.draw();
}

function onReaction(event, isAdded) {
  const message = store.react(event, isAdded);
  if (message && message.channel_id === store.current) app.log.put(message);
}

async function onChannel(channel) {
  const known = store.channels.get(channel.id);
  store.channels.set(channel.id, { ...known, ...channel });
  if (!known || channel.permission_overwrites) store.readChannels(await api.channels());
  channels.draw();
  if (store.channel?.type === channelTypes.forum) forum.draw();
}

async function send(channel, content, replyTo) {
  answerTimes.sending(channel, content);
  return api.send(channel, content, replyTo);
}

function dismiss(message) {
  dismissed.add(message.id);
  remember('sessionStorage', dismissedKey, [...dismissed].slice(-200).join(' '));
  app.log.remove(message.id);
  composer.focus();
}

async function jumpTo(id) {
  if (app.log.jumpTo(id)) return;
  try {
    const message = await api.message(id);
    if (message.channel_id !== store.current) await open(message.channel_id);
    if (app.log.jumpTo(id)) return;
    const page = await api.messages(store.current, { limit: 5000 });
    store.readMessages(store.current, page, true);
    app.log.drawAll();
    app.log.jumpTo(id);
  } catch (error) {
    complain(error);
  }
}

function complain(error) {
  const toast = byId('toast');
  toast.textContent = error.message ?? String(error);
  toast.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (toast.hidden = true), toastFor);
}

function walkChannels(step) {
  const links = [...byId('channel-list').querySelectorAll('a.channel')];
  const at = links.findIndex((link) => link.dataset.channelId === store.current);
  const next = links[(at + step + links.length) % links.length];
  if (next) app.go(next.dataset.channelId);
}

byId('toggle-theme').append(icon('sun'));
byId('toggle-theme').addEventListener('click', theme.toggle);
byId('open-settings').append(icon('settings'));
byId('open-settings').addEventListener('click', () => openSettings({
  locale: api.viewer.locale,
  onLocale: (locale) => {
    api.viewer.locale = locale;
    remember('localStorage', `${localeKey}-${api.viewer.name}`, locale);
  },
  theme: theme.chosen,
  onTheme: theme.set,
  onHint: hint.show,
}));
byId('open-shortcuts').append(icon('help'));
byId('open-shortcuts').addEventListener('click', openShortcuts);
byId('member').addEventListener('change', (event) => (location.hash = `#/${encodeURIComponent(event.target.value)}/${store.current}`));
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  composer.focus();
});
addEventListener('hashchange', onHash);
addEventListener('keydown', (event) => {
  const isTyping = event.target.closest?.('input, textarea, select, dialog');
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) walkChannels(event.key === 'ArrowUp' ? -1 : 1);
  else if (event.key === '?' && !isTyping) openShortcuts();
  else return;
  event.preventDefault();
});
become(readHash().member);
