import { avatar, displayName } from './avatars.js';
import { byId, h, icon } from './dom.js';
import { exactly, matching } from './commands.js';
import { decodeMentions, encodeMentions } from './mention-text.js';
import { preview } from './message-view.js';
import { isThread, permissions } from './store.js';
import { suggestionsFor } from './suggestions.js';

const most = 2000;
const warnFrom = 1800;
const typingEvery = 8000;
const shown = 8;

/** Where messages are written: mentions, slash commands, replies and edits. */
export function createComposer(app) {
  const { store } = app;
  const form = byId('composer');
  const box = byId('message-box');
  const bar = byId('composer-bar');
  const problem = byId('composer-problem');
  const count = byId('character-count');
  const list = suggestionsFor(box, byId('composer-suggestions'));
  let replyTo = null;
  let editing = null;
  let typedAt = 0;

  function resize() {
    box.style.setProperty('height', 'auto');
    box.style.setProperty('height', `${Math.min(box.scrollHeight, innerHeight * 0.4)}px`);
    const length = [...encodeMentions(box.value, store)].length;
    count.textContent = length >= warnFrom ? String(most - length) : '';
    count.classList.toggle('problem', length > most);
  }

  function write(text) {
    box.value = text;
    resize();
  }

  function showBar(...content) {
    bar.replaceChildren(...content, h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Cancel', title: 'Cancel', on: { click: cancel } }, icon('close')));
    bar.hidden = false;
  }

  function cancel() {
    if (editing) write('');
    replyTo = null;
    editing = null;
    bar.hidden = true;
    problem.textContent = '';
    box.focus();
  }

  function reply(message) {
    if (editing) cancel();
    app.commandForm.close();
    replyTo = message;
    showBar(h('span', { class: 'bar-text' }, 'Replying to ', h('bdi', { class: 'reference-author' }, displayName(message.author)), h('bdi', { class: 'reference-text' }, preview(message, app))));
    box.focus();
  }

  function edit(message) {
    app.commandForm.close();
    replyTo = null;
    editing = message;
    showBar(h('span', { class: 'bar-text' }, 'Editing your message', h('bdi', { class: 'reference-text' }, 'Escape to cancel, Enter to save')));
    write(decodeMentions(message.content, store));
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }

  function editLast() {
    const last = store.messagesOf(store.current).findLast((m) => m.author.id === store.me.id && m.content);
    if (last) edit(last);
  }

  async function send(event) {
    event?.preventDefault();
    list.hide();
    problem.textContent = '';
    const text = box.value.trim();
    if (text.startsWith('/') && !editing && await startCommand(text)) return;
    if (text === '') {
      if (editing) app.remove(editing);
      return;
    }
    const content = encodeMentions(text, store);
    if ([...content].length > most) {
      problem.textContent = `A message holds ${most} characters; this one has ${[...content].length}.`;
      return;
    }
    await (editing ? save(editing, content) : post(store.current, content, text));
  }

  async function startCommand(text) {
    const found = exactly(await app.commands.load().catch(() => []), text);
    if (!found) return false;
    write('');
    app.commandForm.open(found.command, found.rest);
    return true;
  }

  async function post(channel, content, text) {
    const target = replyTo;
    write('');
    replyTo = null;
    bar.hidden = true;
    box.focus();
    try {
      await app.send(channel, content, target?.id);
    } catch (error) {
      problem.textContent = error.message;
      if (box.value === '') write(text);
      if (target) reply(target);
    }
  }

  async function save(message, content) {
    try {
      if (content !== message.content) await app.api.edit(message.id, content);
      cancel();
    } catch (error) {
      problem.textContent = error.message;
    }
  }

  function suggest() {
    const before = box.value.slice(0, box.selectionStart);
    const mention = /(?:^|[\s(])([@#])([\w.-]{0,40})$/.exec(before.slice(-48));
    if (box.value.startsWith('/') && !editing && !box.value.includes('\n')) suggestCommands();
    else if (mention) suggestNames(mention[1], mention[2].toLowerCase());
    else list.hide();
  }

  async function suggestCommands() {
    const typed = box.value;
    const commands = app.commands.known().length > 0 ? app.commands.known() : await app.commands.load().catch(() => []);
    if (box.value !== typed || document.activeElement !== box) return;
    const found = typed.includes(' ') && exactly(commands, typed);
    if (found) {
      list.hide();
      write('');
      app.commandForm.open(found.command, found.rest);
      return;
    }
    const icons = () => avatar(store.bot, true);
    list.show('Commands', matching(commands, typed.slice(1)).slice(0, 25).map((c) => ({
      lead: icons(),
      label: `/${c.shown}${c.options.filter((o) => o.required).map((o) => ` ${o.shown}`).join('')}`,
      description: c.description,
      run: () => {
        write('');
        app.commandForm.open(c);
      },
    })), commands.length === 0 ? (store.isBotOnline ? 'The bot has no commands here.' : 'The bot is not connected, so there are no commands.') : 'No command has that name.');
  }

  function suggestNames(mark, typed) {
    const named = mark === '@'
      ? [...store.members.values()].map(({ user }) => ({ name: user.username, label: displayName(user), description: user.bot ? 'Bot' : user.username, lead: avatar(user, true) }))
      : [...store.channels.values()].filter((c) => c.name).map((c) => ({ name: c.name, label: `#${c.name}`, lead: icon(isThread(c) ? 'thread' : 'forum') }));
    const fitting = named.filter((n) => n.name.toLowerCase().startsWith(typed) || n.label.toLowerCase().includes(typed));
    list.show(mark === '@' ? 'Members' : 'Channels', fitting.slice(0, shown).map((n) => ({ ...n, run: () => insert(mark, n.name) })));
  }

  function insert(mark, name) {
    const at = box.selectionStart;
    const start = box.value.slice(0, at).lastIndexOf(mark);
    const before = `${box.value.slice(0, start)}${mark}${name} `;
    write(before + box.value.slice(at));
    box.focus();
    box.setSelectionRange(before.length, before.length);
  }

  function tellTyping() {
    if (box.value === '' || box.value.startsWith('/') || editing || performance.now() - typedAt < typingEvery) return;
    typedAt = performance.now();
    app.api.type(store.current).catch(() => {});
  }

  function onKey(event) {
    if (list.takesKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && (editing || replyTo)) {
      event.preventDefault();
      cancel();
    } else if (event.key === 'ArrowUp' && box.value === '' && !event.shiftKey) {
      event.preventDefault();
      editLast();
    }
  }

  box.addEventListener('keydown', onKey);
  box.addEventListener('input', () => {
    problem.textContent = '';
    resize();
    suggest();
    tellTyping();
  });
  box.addEventListener('click', suggest);
  form.addEventListener('submit', send);

  /** Fits the composer to the channel that is open. */
  function open() {
    replyTo = null;
    editing = null;
    bar.hidden = true;
    problem.textContent = '';
    typedAt = -typingEvery;
    write('');
    app.commandForm.close();
    const { channel } = store;
    const may = store.may(isThread(channel) ? permissions.sendInThreads : permissions.sendMessages);
    const label = channel.type === 1 ? `Message @${displayName(store.bot)}` : `Message ${isThread(channel) ? channel.name : `#${channel.name}`}`;
    box.placeholder = may ? label : 'You may not write here';
    box.setAttribute('aria-label', label);
    box.disabled = !may;
    byId('send').disabled = !may;
  }

  return { open, reply, edit, write, focus: () => (form.hidden ? byId('command-form').querySelector('input, select, button')?.focus() : box.focus()), forget: (id) => {
    if (editing?.id === id || replyTo?.id === id) cancel();
  } };
}
