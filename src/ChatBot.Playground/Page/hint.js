import { byId, h, iconButton, remember, remembered } from './dom.js';

const key = 'playground-hint';
const question = 'do data engineers do ML?';
const sample = 'which tools should a data engineer learn?';

/** Three things to try, until they are dismissed. */
export function createHint(app) {
  const panel = byId('hint');

  const steps = () => [
    ['1', 'Mention the bot', `“@${app.store.bot.username} ${question}” in #career-questions`, mention],
    ['2', 'Use a command', '/certs', () => command('certs')],
    ['3', 'Ask about a message', 'Apps → Answer this', answerThis],
  ];

  function draw() {
    panel.hidden = remembered('localStorage', key) === 'dismissed';
    if (panel.hidden) return;
    panel.replaceChildren(
      h('div', { class: 'hint-head' }, h('h2', {}, 'Three things to try'), iconButton('close', 'Dismiss the first steps', dismiss)),
      h('ol', {}, steps().map(([number, title, what, run]) => h('li', {}, h('button', { type: 'button', class: 'hint-step', on: { click: () => Promise.resolve(run()).catch(app.complain) } },
        h('span', { class: 'hint-number', 'aria-hidden': 'true' }, number), h('span', { class: 'hint-words' }, h('strong', {}, title), h('span', {}, what)))))));
  }

  function dismiss() {
    remember('localStorage', key, 'dismissed');
    panel.hidden = true;
    app.focusComposer();
  }

  async function openQuestions() {
    const channel = app.store.textChannels.find((c) => c.name === 'career-questions') ?? app.store.textChannels[0];
    await app.open(channel.id);
    app.focusComposer();
    return channel.id;
  }

  async function mention() {
    const channel = await openQuestions();
    await app.send(channel, `<@${app.store.applicationId}> ${question}`);
  }

  async function command(name) {
    if (!app.store.channel || app.store.channel.type === 15) await openQuestions();
    const found = (await app.commands.load()).find((c) => c.path === name);
    if (!found) throw new Error(app.store.isBotOnline ? `The bot has no command /${name} here.` : 'The bot is not connected.');
    if (found.options.some((o) => o.required)) app.commandForm.open(found);
    else await app.interactions.runCommand(app.store.current, found.path, {});
  }

  async function answerThis() {
    if (!app.store.channel || app.store.channel.type === 15) await openQuestions();
    const commands = await app.commands.forMessages();
    const found = commands.find((c) => c.name === 'Answer this') ?? commands[0];
    if (!found) throw new Error(app.store.isBotOnline ? 'The bot has no message commands here.' : 'The bot is not connected.');
    const target = app.store.messagesOf(app.store.current).findLast((m) => !m.author.bot && m.content && !m.mentions?.some((user) => user.bot)) ?? await app.send(app.store.current, sample);
    await app.interactions.runMessageCommand(target, found.name);
  }

  function show() {
    remember('localStorage', key, 'shown');
    draw();
  }

  return { draw, show };
}
