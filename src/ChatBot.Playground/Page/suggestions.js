import { h } from './dom.js';

let made = 0;

/** A list of suggestions for a text field: arrows move, Tab or Enter takes, Escape closes. */
export function suggestionsFor(field, box) {
  const id = `suggestions-${++made}`;
  let items = [];
  let active = 0;
  box.id = id;
  box.setAttribute('role', 'listbox');
  box.classList.add('suggestions');
  box.hidden = true;
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', id);
  const isCombobox = field.getAttribute('role') === 'combobox';

  /** With nothing chosen beforehand Enter is left to the form. */
  function show(label, shown, emptyText, isChosen = true) {
    items = shown;
    if (items.length === 0 && !emptyText) {
      hide();
      return;
    }
    box.setAttribute('aria-label', label);
    box.replaceChildren(h('div', { class: 'suggestions-title', role: 'presentation' }, label),
      ...items.map((item, i) => h('div', {
        id: `${id}-${i}`, class: 'suggestion', role: 'option', 'aria-selected': 'false',
        on: { pointerdown: (event) => event.preventDefault(), click: () => take(i), pointermove: () => activate(i) },
      }, item.lead, h('span', { class: 'suggestion-words' }, h('bdi', { class: 'suggestion-label' }, item.label), item.description && h('span', { class: 'suggestion-description', dir: 'auto' }, item.description)))),
      items.length === 0 ? h('div', { class: 'suggestions-empty', role: 'status' }, emptyText) : '');
    box.hidden = false;
    if (isCombobox) field.setAttribute('aria-expanded', 'true');
    if (isChosen) activate(0);
    else active = -1;
  }

  function hide() {
    box.hidden = true;
    items = [];
    if (isCombobox) field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function activate(i) {
    if (items.length === 0) return;
    active = (Math.max(i, -1) + items.length) % items.length;
    const options = box.querySelectorAll('[role=option]');
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    options[active].scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', `${id}-${active}`);
  }

  function take(i) {
    const item = items[i];
    hide();
    item.run();
  }

  /** Whether the key was for the list. */
  function takesKey(event) {
    if (box.hidden || event.isComposing) return false;
    if (event.key === 'Escape') hide();
    else if (items.length === 0) return false;
    else if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active - 1);
    else if (active >= 0 && ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab')) take(active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  field.addEventListener('blur', hide);
  return { show, hide, takesKey, get isOpen() { return !box.hidden; } };
}
