import { displayName } from './avatars.js';
import { h } from './dom.js';
import { suggestionsFor } from './suggestions.js';
import { channelTypes } from './store.js';

const types = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };
const pause = 150;
let made = 0;

/** One option of a command: read() gives its value, or what is wrong with it in words. */
export function optionField(option, context) {
  const id = `option-${++made}-${option.name}`;
  const noteId = `${id}-note`;
  const kind = option.type === types.attachment ? attached : option.choices?.length > 0 || ![types.string, types.integer, types.number].includes(option.type) ? choice : option.autocomplete ? completed : typed;
  const { control, extra, value, write } = kind(option, id, context);
  control.setAttribute('aria-describedby', noteId);
  if (option.required) control.setAttribute('aria-required', 'true');
  const element = h('div', { class: 'option-field' },
    h('label', { for: id }, option.shown, option.required ? h('span', { class: 'required', title: 'required' }, ' *') : ''),
    h('div', { class: 'option-control' }, control, extra),
    h('span', { id: noteId, class: 'option-note', dir: 'auto' }, option.description));

  return {
    element,
    focus: () => control.focus(),
    write: write ?? (() => {}),
    mark: (isWrong) => control.setAttribute('aria-invalid', String(isWrong)),
    read: () => read(option, value()),
  };
}

function read(option, raw) {
  if (raw === undefined || raw === '') return option.required ? { problem: `${option.shown} is required.` } : {};
  if (option.choices?.length > 0 || ![types.integer, types.number].includes(option.type)) return tooLong(option, raw) ?? { value: raw };
  const number = Number(raw);
  if (Number.isNaN(number) || (option.type === types.integer && !Number.isInteger(number))) {
    return { problem: `${option.shown} takes a ${option.type === types.integer ? 'whole ' : ''}number.` };
  }
  if (option.min_value !== undefined && number < option.min_value) return { problem: `${option.shown} is at least ${option.min_value}.` };
  if (option.max_value !== undefined && number > option.max_value) return { problem: `${option.shown} is at most ${option.max_value}.` };
  return { value: number };
}

function tooLong(option, raw) {
  const length = typeof raw === 'string' ? [...raw].length : 0;
  if (option.max_length !== undefined && length > option.max_length) return { problem: `${option.shown} holds at most ${option.max_length} characters.` };
  if (option.min_length !== undefined && length < option.min_length) return { problem: `${option.shown} needs at least ${option.min_length} characters.` };
  return null;
}

/** The file is read when it is chosen; what is sent is its name and its bytes. */
function attached(option, id) {
  const control = h('input', { id, type: 'file' });
  let file;
  control.addEventListener('change', () => {
    const [chosen] = control.files;
    file = undefined;
    if (!chosen) return;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      // An empty file has no comma, and no content.
      if (control.files[0] === chosen) file = { filename: chosen.name, content_type: chosen.type, content: reader.result.split(',')[1] ?? '' };
    });
    reader.readAsDataURL(chosen);
  });
  return { control, value: () => file };
}

function typed(option, id) {
  const control = h('input', { id, type: 'text', autocomplete: 'off', dir: 'auto', inputmode: option.type === types.string ? 'text' : 'decimal' });
  return { control, value: () => control.value.trim(), write: (text) => (control.value = text) };
}

function choice(option, id, { app }) {
  const choices = option.choices?.length > 0 ? option.choices : choicesOf(option, app.store);
  const control = h('select', { id }, h('option', { value: '' }, option.required ? 'Choose…' : '—'), choices.map((c, i) => h('option', { value: String(i) }, c.name)));
  return {
    control,
    value: () => (control.value === '' ? undefined : choices[Number(control.value)].value),
    write: (text) => {
      const at = choices.findIndex((c) => c.name.toLowerCase() === text.trim().toLowerCase());
      if (at >= 0) control.value = String(at);
    },
  };
}

function choicesOf(option, store) {
  const users = [...store.members.values()].map(({ user }) => ({ name: displayName(user), value: user.id }));
  const roles = [...store.roles.values()].map((role) => ({ name: role.name, value: role.id }));
  switch (option.type) {
    case types.boolean: return [{ name: 'True', value: true }, { name: 'False', value: false }];
    case types.user: return users;
    case types.role: return roles;
    case types.mentionable: return [...users, ...roles];
    case types.channel: return [...store.channels.values()]
      .filter((c) => c.type !== channelTypes.dm && (!option.channel_types?.length || option.channel_types.includes(c.type)))
      .map((c) => ({ name: `#${c.name}`, value: c.id }));
    default: return [];
  }
}

/** Asks the bot at every pause in typing; an answer to an older text is never shown, and Enter waits for the one under way. */
function completed(option, id, { app, valuesBut, command }) {
  const control = h('input', { id, type: 'text', role: 'combobox', 'aria-expanded': 'false', autocomplete: 'off', dir: 'auto' });
  const box = h('div', {});
  const list = suggestionsFor(control, box);
  let taken = null;
  let timer;
  let asking;
  let isUnderWay = false;
  let enterWaits = false;

  function stop() {
    clearTimeout(timer);
    asking?.abort();
    isUnderWay = false;
    enterWaits = false;
  }

  function ask() {
    stop();
    isUnderWay = true;
    timer = setTimeout(async () => {
      asking = new AbortController();
      const { signal } = asking;
      try {
        const answer = await app.api.autocomplete(app.store.current, command, option.name, control.value, valuesBut(option.name), signal);
        if (signal.aborted || document.activeElement !== control) return;
        const choices = answer.data?.choices ?? [];
        list.show(option.shown, choices.map((c) => ({ label: app.commands.localized(c, 'name'), run: () => take(c) })), 'No options match what you typed.', control.value !== '');
        const entered = enterWaits;
        stop();
        if (entered && choices.length > 0) take(choices[0]);
        else if (entered) control.form.requestSubmit();
      } catch (error) {
        if (signal.aborted || document.activeElement !== control) return;
        list.show(option.shown, [], 'The options could not be loaded.');
        stop();
      }
    }, pause);
  }

  function takesKey(event) {
    if (!isUnderWay || event.key !== 'Enter' || event.isComposing || control.value === '') {
      list.takesKey(event);
      return;
    }
    event.preventDefault();
    enterWaits = true;
  }

  function take(c) {
    list.hide();
    taken = { text: app.commands.localized(c, 'name'), value: c.value };
    control.value = taken.text;
    control.dispatchEvent(new Event('change'));
  }

  control.addEventListener('input', ask);
  control.addEventListener('focus', ask);
  control.addEventListener('blur', stop);
  control.addEventListener('keydown', takesKey);
  return {
    control,
    extra: box,
    value: () => (taken && taken.text === control.value ? taken.value : control.value.trim()),
    write: (text) => (control.value = text),
  };
}
