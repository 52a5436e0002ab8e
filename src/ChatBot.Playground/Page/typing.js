import { byId } from './dom.js';
import { displayName } from './avatars.js';

const shownFor = 10_000;

/** "ChatBot is typing…", until ten seconds pass or the message is there. */
export function createTyping(store) {
  const line = byId('typing');
  const words = byId('typing-words');
  const typers = new Map();

  function draw() {
    const names = [...typers.values()].filter((t) => t.channel === store.current).map((t) => displayName(store.members.get(t.user)?.user));
    line.classList.toggle('shown', names.length > 0);
    words.textContent = names.length === 0 ? '' : names.length > 3 ? 'Several people are typing…' : `${names.join(names.length === 2 ? ' and ' : ', ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
  }

  function stop(channel, user) {
    const id = `${channel} ${user}`;
    clearTimeout(typers.get(id)?.timer);
    if (typers.delete(id)) draw();
  }

  function start({ channel_id: channel, user_id: user }) {
    if (user === store.me.id) return;
    stop(channel, user);
    typers.set(`${channel} ${user}`, { channel, user, timer: setTimeout(() => stop(channel, user), shownFor) });
    draw();
  }

  return { start, stop, draw };
}
