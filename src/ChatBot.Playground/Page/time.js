const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const formats = Object.fromEntries(Object.entries(styles).map(([name, style]) => [name, new Intl.DateTimeFormat(undefined, style)]));
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const units = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];

export const stampText = (date, style) => formats[style].format(date);

export function relativeTime(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s) ?? units.at(-1);
  return relative.format(Math.trunc(seconds / size), unit);
}

/** "14:05" today, with the day before it otherwise. */
export function messageTime(date) {
  return isSameDay(date, new Date()) ? formats.t.format(date) : formats.s.format(date);
}

export const shortTime = (date) => formats.t.format(date);

export const dayName = (date) => (isSameDay(date, new Date()) ? 'Today' : formats.D.format(date));

export const isSameDay = (a, b) => a.toDateString() === b.toDateString();
