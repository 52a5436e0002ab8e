import { h, iconButton } from './dom.js';

let made = 0;

/** A dialog of this page's own; it is gone once closed. */
export function openDialog(title, ...content) {
  const id = `dialog-title-${++made}`;
  const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': id, on: { close: () => dialog.remove() } },
    h('div', { class: 'dialog-head' }, h('h2', { id }, title), iconButton('close', 'Close', () => dialog.close())), content);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

const foot = (dialog, run) => h('div', { class: 'form-foot' },
  h('button', { type: 'button', class: 'button secondary', on: { click: () => dialog().close() } }, 'Cancel'), run);

export function confirmDialog(title, text, label, run) {
  const dialog = openDialog(title, h('p', {}, text), foot(() => dialog, h('button', { type: 'button', class: 'button danger', autofocus: true, on: { click: () => {
    dialog.close();
    run();
  } } }, label)));
  dialog.querySelector('.button.danger').focus();
}

/** Asks for a line of text; an error that run throws is shown. */
export function askDialog(title, label, value, action, run) {
  const input = h('input', { id: `dialog-input-${++made}`, type: 'text', maxlength: '100', autocomplete: 'off', dir: 'auto' });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const form = h('form', { class: 'form', on: { submit } }, h('label', { for: input.id }, label), input, problem, foot(() => dialog, h('button', { type: 'submit', class: 'button primary' }, action)));
  const dialog = openDialog(title, form);
  input.value = value;
  input.focus();
  input.select();

  async function submit(event) {
    event.preventDefault();
    try {
      await run(input.value.trim());
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    }
  }
}

const keys = [
  ['Enter', 'Send the message, or run the command'],
  ['Shift + Enter', 'A new line'],
  ['/', 'Slash commands, when it is the first character'],
  ['@ or #', 'Mention someone, or a channel'],
  ['↑ ↓ Tab Enter Esc', 'Choose in a list of suggestions'],
  ['↑ in an empty box', 'Edit your last message'],
  ['Esc', 'Cancel a reply, an edit or a command'],
  ['Shift + Tab from the box, then ↑ ↓', 'Walk through the messages'],
  ['Enter on a message', 'Its menu: reply, apps, thread, edit, delete'],
  ['R, E on a message', 'Reply, edit'],
  ['Alt + ↑ ↓', 'Previous or next channel'],
  ['?', 'These shortcuts, outside of text fields'],
];

export const openShortcuts = () => openDialog('Keyboard shortcuts',
  h('dl', { class: 'keys' }, keys.map(([key, what]) => h('div', {}, h('dt', {}, h('kbd', {}, key)), h('dd', {}, what)))));

const languages = {
  'en-US': 'English (US)', 'en-GB': 'English (UK)', de: 'Deutsch', fr: 'Français', 'es-ES': 'Español', 'pt-BR': 'Português do Brasil', it: 'Italiano', nl: 'Nederlands',
  pl: 'Polski', cs: 'Čeština', 'sv-SE': 'Svenska', da: 'Dansk', fi: 'Suomi', no: 'Norsk', tr: 'Türkçe', uk: 'Українська', ru: 'Русский', el: 'Ελληνικά', he: 'עברית', ar: 'العربية', hi: 'हिन्दी',
  ja: '日本語', ko: '한국어', 'zh-CN': '中文 (简体)', 'zh-TW': '中文 (繁體)', vi: 'Tiếng Việt', id: 'Bahasa Indonesia',
};

export function openSettings({ locale, onLocale, theme, onTheme, onHint }) {
  const language = h('select', { id: 'language', on: { change: () => onLocale(language.value) } },
    Object.entries(languages).map(([value, name]) => h('option', { value, selected: value === locale }, name)));
  const look = h('select', { id: 'theme', on: { change: () => onTheme(look.value) } },
    [['auto', 'As the system'], ['dark', 'Dark'], ['light', 'Light']].map(([value, name]) => h('option', { value, selected: value === theme }, name)));
  const dialog = openDialog('Settings and about',
    h('div', { class: 'form' },
      h('label', { for: 'language' }, 'Language'), language, h('span', { class: 'option-note' }, 'Told to the bot with every command and click, as a chat client does. This page itself speaks English.'),
      h('label', { for: 'theme' }, 'Theme'), look,
      h('div', {}, h('button', { type: 'button', class: 'button secondary', on: { click: () => {
        dialog.close();
        onHint();
      } } }, 'Show the first steps again'))),
    h('p', { class: 'about' }, 'The Playground is a chat server in memory, to try the bot without an account. It is for this machine only: nothing leaves it, and everything is gone when it stops.'));
}
