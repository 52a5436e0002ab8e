import { byId } from './dom.js';

/** On narrow screens the channel list slides in over the messages. */
export function createDrawer() {
  const narrow = matchMedia('(max-width: 760px)');
  const side = byId('side');
  const main = byId('main');
  const button = byId('open-channels');
  const shade = byId('shade');
  let isOpen = false;

  function apply() {
    const isOver = narrow.matches && isOpen;
    side.inert = narrow.matches && !isOpen;
    main.inert = isOver;
    shade.hidden = !isOver;
    document.body.classList.toggle('drawer-open', isOver);
    button.setAttribute('aria-expanded', String(isOver));
  }

  function set(open) {
    if (isOpen === open) return;
    isOpen = open;
    apply();
    if (!narrow.matches) return;
    if (open) side.querySelector('[aria-current=page], a')?.focus();
    else button.focus();
  }

  button.addEventListener('click', () => set(true));
  byId('close-channels').addEventListener('click', () => set(false));
  shade.addEventListener('click', () => set(false));
  side.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') set(false);
  });
  narrow.addEventListener('change', apply);
  apply();
  return { close: () => set(false) };
}
