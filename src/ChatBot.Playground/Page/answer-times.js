import { flags, has } from './store.js';
import { byId } from './dom.js';

const kept = 200;

/** How long the viewer waited: from sending to the arrival of the bot's reply, as data-answered-ms on the reply. */
export function createAnswerTimes(app) {
  const sends = [];
  const sentAt = new Map();
  const answered = new Map();

  /** Called when a message is being sent, before its id is known. */
  function sending(channel, content) {
    sends.push({ channel, content, at: performance.now() });
    if (sends.length > kept) sends.shift();
  }

  function arrived(message) {
    const now = performance.now();
    const target = message.message_reference?.message_id;
    if (message.author.id === app.store.me.id) {
      const at = sends.findIndex((send) => send.channel === message.channel_id && send.content === message.content);
      if (at >= 0) sentAt.set(message.id, sends.splice(at, 1)[0].at);
    } else if (message.author.bot && sentAt.has(target) && !answered.has(message.id)) {
      keep(message.id, sentAt.get(target), now);
    }
    const interaction = message.interaction_metadata;
    if (interaction && interaction.user.id === app.store.me.id && !has(message, flags.loading)) {
      app.interactions.arrived(interaction.id, now);
      show(interaction.id);
    }
  }

  function keep(id, start, end) {
    answered.set(id, Math.round(end - start));
    if (answered.size > kept) answered.delete(answered.keys().next().value);
    performance.measure('answered', { start, end, detail: { id } });
  }

  function show(interactionId) {
    for (const message of app.store.messagesOf(app.store.current)) {
      const element = byId(`message-${message.id}`);
      if (message.interaction_metadata?.id === interactionId && element) withTime(element, message);
    }
  }

  function withTime(element, message) {
    const ofInteraction = message.interaction_metadata && !has(message, flags.loading) ? app.interactions.answeredAfter(message.interaction_metadata.id) : null;
    const ms = answered.get(message.id) ?? ofInteraction;
    if (ms !== null && ms !== undefined) element.dataset.answeredMs = String(Math.round(ms));
    return element;
  }

  return { sending, arrived, show, withTime };
}
