import { h } from './dom.js';

const tints = 8;

/** Initials on a colour that is always the same for a user. */
export function avatar(user, isSmall = false) {
  const name = user.global_name ?? user.username ?? '?';
  const words = name.trim().split(/\s+/);
  const letters = [...(words[0] ?? '?')][0] + (words.length > 1 ? [...words.at(-1)][0] : '');
  const tint = Number(BigInt(user.id ?? 0) % BigInt(tints));
  return h('span', { class: `avatar tint-${tint}${user.bot ? ' avatar-bot' : ''}${isSmall ? ' avatar-small' : ''}`, 'aria-hidden': 'true' }, letters.toUpperCase());
}

export const displayName = (user) => user?.global_name ?? user?.username ?? 'Unknown user';

export const botTag = () => h('span', { class: 'tag' }, 'BOT');
