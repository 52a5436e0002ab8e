import { remember, remembered } from './dom.js';

const key = 'playground-theme';

/** Dark, light, or as the system has it. */
export function createTheme() {
  const system = matchMedia('(prefers-color-scheme: light)');
  let chosen = remembered('localStorage', key) ?? 'auto';

  const shown = () => (chosen === 'auto' ? (system.matches ? 'light' : 'dark') : chosen);
  const apply = () => (document.documentElement.dataset.theme = shown());

  function set(theme) {
    chosen = theme;
    remember('localStorage', key, theme);
    apply();
  }

  system.addEventListener('change', apply);
  apply();
  return { set, toggle: () => set(shown() === 'dark' ? 'light' : 'dark'), get chosen() { return chosen; } };
}
