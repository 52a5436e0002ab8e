import { byId, h, icon } from './dom.js';
import { place } from './place.js';

let opened = 0;

/** A select menu whose options have descriptions; a menu for several is sent when it closes. */
export function selectMenu({ label, options, least = 1, most = 1, isDisabled = false, onChosen }) {
  const chosen = new Set(options.filter((option) => option.default).map((option) => option.value));
  const listId = `select-list-${++opened}`;
  const text = h('span', { class: 'select-text', dir: 'auto' });
  const button = h('button', {
    type: 'button', class: 'select-button', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', 'aria-controls': listId,
    'aria-label': label, disabled: isDisabled, on: { click: () => (list ? end(true) : open()), keydown: onButtonKey },
  }, text, icon('down'));
  let list = null;
  let active = 0;
  let sent = null;
  show();

  function show() {
    const labels = options.filter((option) => chosen.has(option.value)).map((option) => option.label);
    text.textContent = labels.join(', ') || label;
    text.classList.toggle('placeholder', labels.length === 0);
  }

  function open() {
    sent = [...chosen].join('\n');
    list = h('div', { id: listId, class: 'select-list', role: 'listbox', 'aria-label': label, 'aria-multiselectable': String(most > 1) },
      options.map((option, i) => h('div', {
        id: `${listId}-${i}`, class: 'select-option', role: 'option', 'aria-selected': String(chosen.has(option.value)), 'data-value': option.value,
        on: { click: () => toggle(i), pointermove: () => activate(i) },
      }, option.emoji?.name && h('span', { class: 'emoji' }, option.emoji.name),
      h('span', { class: 'select-words' }, h('span', { dir: 'auto' }, option.label), option.description && h('span', { class: 'select-description', dir: 'auto' }, option.description)))));
    byId('main').append(list);
    list.style.setProperty('min-width', `${button.offsetWidth}px`);
    place(list, button.getBoundingClientRect());
    button.setAttribute('aria-expanded', 'true');
    document.addEventListener('pointerdown', onOutside, true);
    button.focus();
    activate(Math.max(0, options.findIndex((option) => chosen.has(option.value))));
  }

  function activate(i) {
    active = (i + options.length) % options.length;
    [...list.children].forEach((child, at) => child.classList.toggle('active', at === active));
    button.setAttribute('aria-activedescendant', `${listId}-${active}`);
    list.children[active].scrollIntoView({ block: 'nearest' });
  }

  function toggle(i) {
    const { value } = options[i];
    if (most === 1) {
      chosen.clear();
      chosen.add(value);
      sent = null;
      end(true);
      return;
    }
    if (chosen.has(value)) chosen.delete(value);
    else if (chosen.size < most) chosen.add(value);
    list.children[i].setAttribute('aria-selected', String(chosen.has(value)));
    show();
  }

  function end(isSent) {
    list.remove();
    list = null;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-activedescendant');
    document.removeEventListener('pointerdown', onOutside, true);
    show();
    const values = options.filter((option) => chosen.has(option.value)).map((option) => option.value);
    if (isSent && values.length >= least && [...chosen].join('\n') !== sent) onChosen(values, button);
  }

  const onOutside = (event) => {
    if (!list.contains(event.target) && !button.contains(event.target)) end(most > 1);
  };

  function onButtonKey(event) {
    if (!list) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      open();
    } else if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active - 1);
    else if (event.key === 'Home') activate(0);
    else if (event.key === 'End') activate(options.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') toggle(active);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      end(most > 1);
      if (event.key === 'Tab') return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return button;
}
