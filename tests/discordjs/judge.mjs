// discord.js logs in to a running Playground and does what our bot does. Prints PASS or FAIL; exit 1 on a failure.
//   PLAYGROUND='{"rest":…,"gateway":…,"token":…,"control":…,"guild":…,"channel":…}' node judge.mjs
import { ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, Events, GatewayIntentBits, MessageFlags, ModalBuilder, Partials, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle } from "discord.js";

const place = JSON.parse(process.env.PLAYGROUND);
const seconds = (n) => new Promise((resolve) => setTimeout(resolve, n * 1000));
const within = (promise, what, n = 15) => Promise.race([promise, seconds(n).then(() => { throw new Error(`waited ${n} s for ${what}`); })]);

async function control(method, path, body) {
  const answer = await fetch(place.control + path, { method, headers: body ? { "content-type": "application/json" } : {}, body: body && JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  partials: [Partials.Channel],
  rest: { api: place.rest.replace(/\/v10\/?$/, ""), version: "10" },
});
const next = (event, fits = () => true) => new Promise((resolve) => {
  const listener = (...args) => { if (fits(...args)) { client.off(event, listener); resolve(args[0]); } };
  client.on(event, listener);
});
client.on(Events.Error, (error) => console.error("client error:", error));

const steps = [];
const step = (name, run) => steps.push({ name, run });
const check = (fact, what) => { if (!fact) throw new Error(what); };
const say = (content, replyTo) => control("POST", "members/ada/messages", { channel_id: place.channel, content, reply_to: replyTo });
let reply, command;

step("logs in", async () => {
  const ready = next(Events.ClientReady);
  await within(client.login(place.token), "login");
  await within(ready, "READY");
  check(client.guilds.cache.has(place.guild), "the guild is known");
  check(client.channels.cache.get(place.channel)?.name === "career-questions", "the channel is known");
});
step("receives a message", async () => {
  const received = next(Events.MessageCreate, (m) => !m.author.bot);
  await say(`<@${client.user.id}> do data engineers do ML?`);
  reply = await within(received, "MESSAGE_CREATE");
  check(reply.content.includes("do ML?"), "a message that mentions the bot has its content");
  check(reply.member !== null && reply.guild.id === place.guild, "member and guild come with it");
});
step("does not read what it may not", async () => {
  const received = next(Events.MessageCreate, (m) => !m.author.bot);
  await say("nobody is mentioned here");
  check((await within(received, "MESSAGE_CREATE")).content === "", "content is empty without the intent");
});
step("replies and edits", async () => {
  const sent = await within(reply.reply({ content: "Some do.", embeds: [{ title: "Data engineers", description: "text" }], allowedMentions: { parse: [] } }), "the reply");
  check(sent.reference.messageId === reply.id, "the reply names the message");
  const edited = await within(sent.edit({ content: "Many do.", allowedMentions: { parse: [] } }), "the edit");
  check(edited.content === "Many do." && edited.editedTimestamp, "the edit is there");
  await within(sent.react("👍"), "the reaction");
  await within(sent.channel.sendTyping(), "typing");
  check((await within(sent.channel.messages.fetch({ limit: 5 }), "history")).has(sent.id), "history holds it");
});
step("is told what is wrong with a form", async () => {
  const error = await reply.channel.send({ content: "x".repeat(2001) }).catch((e) => e);
  check(error.code === 50035 && error.status === 400, `50035 expected, got ${error.code}`);
});
step("opens a thread", async () => {
  const message = await reply.channel.send({ content: "a thread starts here", allowedMentions: { parse: [] } });
  const thread = await within(message.startThread({ name: "More on this" }), "the thread");
  check(thread.id === message.id && thread.isThread(), "the thread has the message's id");
  await within(thread.send({ content: "inside", allowedMentions: { parse: [] } }), "a message in the thread");
});
step("registers commands", async () => {
  const commands = await within(client.application.commands.set([
    { name: "ask", description: "Ask a question", options: [{ type: 3, name: "question", description: "What", required: true, autocomplete: true }] },
    { name: "Answer this", type: 3 },
  ]), "the commands");
  check(commands.size === 2, "both are there");
  command = commands.find((c) => c.name === "ask");
  check((await within(client.application.commands.fetch(), "the list")).has(command.id), "the list holds it");
});
step("completes an option", async () => {
  const received = next(Events.InteractionCreate, (i) => i.isAutocomplete());
  const typed = control("POST", "members/ada/autocomplete?wait=true", { channel_id: place.channel, command: "ask", option: "question", text: "sal" });
  const interaction = await within(received, "the autocomplete");
  check(interaction.options.getFocused() === "sal", "what was typed");
  await interaction.respond([{ name: "Salary?", value: "salary" }]);
  check((await typed).data.choices[0].name === "Salary?", "the choice is shown");
});
step("defers and edits", async () => {
  const received = next(Events.InteractionCreate, (i) => i.isChatInputCommand());
  const ran = await control("POST", "members/ada/commands", { channel_id: place.channel, command: "ask", options: { question: "salary" } });
  const interaction = await within(received, "the command");
  check(interaction.options.getString("question") === "salary", "the option");
  check(interaction.memberPermissions !== null && interaction.appPermissions !== null, "permissions come with it");
  await within(interaction.deferReply({ flags: MessageFlags.Ephemeral }), "the deferral");
  await within(interaction.editReply({ content: "It depends.", components: [
    new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId("more").setLabel("More").setStyle(ButtonStyle.Primary)),
    new ActionRowBuilder().addComponents(new StringSelectMenuBuilder().setCustomId("related").addOptions({ label: "Pay", value: "pay" })),
  ] }), "the edit");
  const followup = await within(interaction.followUp({ content: "And more.", flags: MessageFlags.Ephemeral }), "the followup");
  check((await within(interaction.fetchReply(), "@original")).content === "It depends.", "@original is found");
  await within(interaction.deleteReply(followup), "deleting the followup");
  const late = await interaction.reply({ content: "again" }).catch((e) => e);
  check(late instanceof Error, "a second answer is refused");
  step.message = (await control("GET", `interactions/${ran.id}`)).message.id;
});
step("answers a button, a select and a modal", async () => {
  let received = next(Events.InteractionCreate, (i) => i.isButton());
  const clicked = await control("POST", "members/ada/clicks", { message_id: step.message, custom_id: "more" });
  await within((await within(received, "the click")).showModal(new ModalBuilder().setCustomId("why").setTitle("Why?")
    .addComponents(new ActionRowBuilder().addComponents(new TextInputBuilder().setCustomId("text").setLabel("Why").setStyle(TextInputStyle.Short)))), "the modal");
  received = next(Events.InteractionCreate, (i) => i.isModalSubmit());
  await control("POST", "members/ada/modals", { interaction_id: clicked.id, values: { text: "outdated" } });
  const submitted = await within(received, "the modal's answer");
  check(submitted.fields.getTextInputValue("text") === "outdated", "what was written");
  await within(submitted.update({ content: "Noted." }), "the update");
  received = next(Events.InteractionCreate, (i) => i.isStringSelectMenu());
  await control("POST", "members/ada/selections", { message_id: step.message, custom_id: "related", values: ["pay"] });
  const selected = await within(received, "the selection");
  check(selected.values[0] === "pay", "what was chosen");
  await within(selected.deferUpdate(), "the deferral");
});
step("answers from the menu of a message", async () => {
  const received = next(Events.InteractionCreate, (i) => i.isMessageContextMenuCommand());
  const asked = await say("what is a CKAD?");
  await control("POST", "members/ada/message-commands", { message_id: asked.id, command: "Answer this" });
  const interaction = await within(received, "the command");
  check(interaction.targetMessage.content === "what is a CKAD?", "the target has its content");
  await within(interaction.reply({ content: "A certification.", allowedMentions: { parse: [] } }), "the answer");
});
step("talks in direct messages", async () => {
  const received = next(Events.MessageCreate, (m) => m.guild === null && !m.author.bot);
  const { channel_id } = await control("POST", "members/ada/dm", {});
  await control("POST", "members/ada/messages", { channel_id, content: "hello" });
  const message = await within(received, "the direct message");
  check(message.content === "hello", "its content is there");
  await within(message.author.send("hello yourself"), "the answer");
});
step("resumes after a cut", async () => {
  const resumed = next(Events.ShardResume);
  const received = next(Events.MessageCreate, (m) => m.content.includes("while you were gone"));
  await control("POST", "faults/gateway", { kind: "cut" });
  await say(`<@${client.user.id}> while you were gone`);
  await within(resumed, "RESUMED");
  await within(received, "the missed message");
  const last = (await control("GET", "connections")).at(-1);
  check(last.resumed && last.at_resume_url && !last.identified, "it resumed at the address that READY named");
});
step("survives op 7 and op 9", async () => {
  let again = next(Events.ShardResume);
  await control("POST", "faults/gateway", { kind: "reconnect" });
  await within(again, "RESUMED after op 7");
  again = next(Events.ShardReady);
  await control("POST", "faults/gateway", { kind: "invalid-session" });
  await within(again, "READY after op 9", 30);
});

let failed = 0;
for (const { name, run } of steps) {
  try {
    await run();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}: ${error.message}`);
    if (name === "logs in") break;
  }
}
await client.destroy();
console.log(failed ? `FAIL: ${failed} of ${steps.length} steps` : `PASS: ${steps.length} steps`);
process.exit(failed ? 1 : 0);
