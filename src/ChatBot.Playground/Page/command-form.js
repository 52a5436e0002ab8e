import { byId, h, icon, iconButton } from './dom.js';
import { optionField } from './option-field.js';

const shownAtOnce = 4;

/** The options of a slash command as a form in the composer's place. */
export function createCommandForm(app) {
  const form = byId('command-form');
  let command = null;
  let fields = new Map();

  function open(chosen, rest = '') {
    command = chosen;
    fields = new Map();
    const options = h('div', { class: 'command-options' });
    const more = h('div', { class: 'command-more', role: 'group', 'aria-label': 'Optional' });
    const problem = h('p', { id: 'command-problem', class: 'problem', role: 'alert' });
    const run = h('button', { type: 'submit', class: 'button primary', 'aria-label': `Run /${chosen.shown}` }, 'Run', icon('send'));
    form.setAttribute('aria-label', `Command /${chosen.shown}`);
    form.replaceChildren(
      h('div', { class: 'command-head' }, h('span', { class: 'command-name' }, `/${chosen.shown}`), h('span', { class: 'muted', dir: 'auto' }, chosen.description), iconButton('close', 'Cancel command', cancel)),
      options, h('div', { class: 'command-foot' }, more, problem, run));

    const add = (option) => {
      const field = optionField(option, { app, valuesBut, command: chosen.path });
      fields.set(option.name, field);
      options.append(field.element);
      return field;
    };
    const required = chosen.options.filter((o) => o.required);
    const optional = chosen.options.filter((o) => !o.required);
    const isShort = chosen.options.length <= shownAtOnce;
    required.forEach(add);
    for (const option of optional) {
      if (isShort) add(option);
      else {
        const button = h('button', { type: 'button', class: 'chip', on: { click: () => {
          button.remove();
          add(option).focus();
        } } }, icon('plus'), option.shown);
        more.append(button);
      }
    }
    byId('composer').hidden = true;
    form.hidden = false;
    const first = [...fields.values()][0];
    if (first && rest) first.write(rest);
    (first ?? { focus: () => run.focus() }).focus();
    app.log.toEnd();
  }

  const valuesBut = (name) => Object.fromEntries([...fields].filter(([n]) => n !== name).map(([n, field]) => [n, field.read().value]).filter(([, value]) => value !== undefined));

  function close() {
    form.hidden = true;
    form.replaceChildren();
    command = null;
    byId('composer').hidden = false;
  }

  function cancel() {
    close();
    app.focusComposer();
  }

  function complain(text) {
    byId('command-problem').textContent = text;
  }

  function submit(event) {
    event.preventDefault();
    complain('');
    const values = {};
    for (const [name, field] of fields) {
      const { value, problem } = field.read();
      field.mark(Boolean(problem));
      if (problem) {
        complain(problem);
        field.focus();
        return;
      }
      if (value !== undefined) values[name] = value;
    }
    const { path } = command;
    cancel();
    app.interactions.runCommand(app.store.current, path, values);
  }

  form.addEventListener('submit', submit);
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      cancel();
    }
  });

  return { open, close };
}
