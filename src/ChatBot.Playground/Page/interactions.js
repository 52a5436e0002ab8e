import { avatar, displayName } from './avatars.js';
import { byId, h, iconButton } from './dom.js';

const kept = 200;
const modalAnswer = 9;
export const noAnswer = 'The application did not respond';

/** Follows what the viewer did with the bot until it answers, opens a modal, or lets it go by. */
export function createInteractions(app) {
  const pending = new Map();
  const outcomes = new Map();
  const startedAt = new Map();
  const arrivedAt = new Map();

  async function follow(start, { onDone = () => {}, onFailed }) {
    const began = performance.now();
    let interaction;
    try {
      interaction = await start();
    } catch (error) {
      onDone();
      onFailed(error.message);
      return;
    }
    note(startedAt, interaction.id, began);
    app.showAnswerTimes(interaction.id);
    pending.set(interaction.id, { onDone, onFailed });
    if (outcomes.has(interaction.id)) settle(interaction.id, outcomes.get(interaction.id));
  }

  function note(map, id, value) {
    map.set(id, value);
    if (map.size > kept) map.delete(map.keys().next().value);
  }

  function onOutcome(event, hasFailed) {
    const outcome = { ...event, hasFailed };
    note(outcomes, event.id, outcome);
    if (pending.has(event.id)) settle(event.id, outcome);
  }

  function settle(id, outcome) {
    const { onDone, onFailed } = pending.get(id);
    pending.delete(id);
    onDone();
    if (outcome.hasFailed) onFailed(noAnswer);
    else if (outcome.type === modalAnswer) app.openModal(id, outcome.data);
  }

  function use(message, element, start) {
    element.setAttribute('aria-busy', 'true');
    showProblem(message.id, '');
    return follow(start, {
      onDone: () => element.removeAttribute('aria-busy'),
      onFailed: (problem) => showProblem(message.id, problem),
    });
  }

  const showProblem = (id, text) => byId(`message-${id}`)?.querySelector('.message-problem')?.replaceChildren(text);

  /** A line that stands for a command until its answer is there, and says so when there is none. */
  function command(verb, title, start) {
    const channel = app.store.current;
    const line = h('div', { class: 'notice', role: 'status' });
    const takeAway = app.log.notice(line);
    const show = (text, problem) => line.replaceChildren(
      avatar(app.store.bot, true),
      h('span', { class: 'notice-text' }, h('bdi', { class: 'reference-author' }, displayName(app.store.me)), ` ${verb} `, h('span', { class: 'mention', dir: 'auto' }, title),
        h('span', { class: problem ? 'problem' : 'muted' }, text)),
      problem ? iconButton('close', 'Dismiss', takeAway) : '');
    show('Waiting for the answer…', false);
    return follow(start, { onDone: takeAway, onFailed: (problem) => {
      show(problem, true);
      if (app.store.current === channel) app.log.notice(line);
    } });
  }

  return {
    click: (message, customId, element) => use(message, element, () => app.api.click(message.id, customId)),
    select: (message, customId, values, element) => use(message, element, () => app.api.select(message.id, customId, values)),
    runCommand: (channel, name, options) => command('used', `/${name}`, () => app.api.runCommand(channel, name, options)),
    runMessageCommand: (message, name) => command('used', name, () => app.api.runMessageCommand(message.id, name)),
    submitModal: (id, title, values) => command('sent', title, () => app.api.submitModal(id, values)),
    onSuccess: (event) => onOutcome(event, false),
    onFailure: (event) => onOutcome(event, true),
    /** Milliseconds from the start of an interaction to its first answer, once both are known. */
    arrived(id, now) {
      if (!arrivedAt.has(id)) note(arrivedAt, id, now);
    },
    answeredAfter: (id) => (startedAt.has(id) && arrivedAt.has(id) ? Math.max(0, arrivedAt.get(id) - startedAt.get(id)) : null),
  };
}
