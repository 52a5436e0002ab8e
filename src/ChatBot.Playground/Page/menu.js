import { byId, h, icon } from './dom.js';
import { place } from './place.js';

let close = null;

/** Opens a menu of {label, icon, run, isDanger} or {heading} at a rectangle; focus returns when it closes. */
export function openMenu(label, items, around, options) {
  close?.();
  const before = document.activeElement;
  const entries = items.filter(Boolean).map((item) => item.heading
    ? h('div', { class: 'menu-heading', role: 'presentation' }, item.heading)
    : h('button', {
      type: 'button', role: 'menuitem', tabindex: '-1', class: item.isDanger ? 'menu-item danger' : 'menu-item', disabled: item.isDisabled === true,
      on: { click: () => choose(item) },
    }, item.icon ? icon(item.icon) : null, h('bdi', {}, item.label)));
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label, on: { keydown: onKey } }, entries);
  const buttons = () => [...menu.querySelectorAll('[role=menuitem]:not(:disabled)')];

  function choose(item) {
    end(true);
    item.run();
  }

  function onKey(event) {
    const all = buttons();
    const at = all.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next !== undefined) all[(next + all.length) % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') end(true);
    else if (event.key.length === 1) all.find((b, i) => i > at && b.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  }

  function end(returnFocus) {
    menu.remove();
    document.removeEventListener('pointerdown', onOutside, true);
    close = null;
    if (returnFocus && before?.isConnected) before.focus();
  }

  const onOutside = (event) => {
    if (!menu.contains(event.target)) end(false);
  };
  close = () => end(false);
  byId('main').append(menu);
  place(menu, around, options);
  document.addEventListener('pointerdown', onOutside, true);
  (buttons()[0] ?? menu).focus();
}
