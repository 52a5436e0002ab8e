import { compareIds } from './ids.js';
import { displayName } from './avatars.js';

export const channelTypes = { text: 0, dm: 1, announcement: 5, thread: 11, privateThread: 12, forum: 15 };

export const flags = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 };

export const permissions = { manageMessages: 1n << 13n, sendMessages: 1n << 11n, sendInThreads: 1n << 38n, useCommands: 1n << 31n, startThreads: 1n << 35n };

/** What the viewer knows of the server. It only holds; it neither asks nor draws. */
export class Store {
  me = null;
  applicationId = null;
  isBotOnline = true;
  guild = null;
  members = new Map();
  roles = new Map();
  channels = new Map();
  messages = new Map();
  current = null;
  unread = new Set();
  mentioned = new Set();

  readWorld(world, viewerName) {
    this.applicationId = world.application_id;
    this.isBotOnline = world.bot_online;
    this.guild = world.guilds[0];
    this.members = new Map(world.members.map((member) => [member.user.id, member]));
    this.roles = new Map(this.guild.roles.map((role) => [role.id, role]));
    this.me = world.members.find((member) => member.user.username === viewerName)?.user ?? null;
  }

  readChannels(channels) {
    this.channels = new Map(channels.map((channel) => [channel.id, channel]));
  }

  get bot() {
    return this.members.get(this.applicationId)?.user;
  }

  get people() {
    return [...this.members.values()].map((member) => member.user).filter((user) => !user.bot);
  }

  get channel() {
    return this.channels.get(this.current) ?? null;
  }

  get textChannels() {
    return [...this.channels.values()]
      .filter((c) => [channelTypes.text, channelTypes.announcement, channelTypes.forum].includes(c.type))
      .sort((a, b) => a.position - b.position);
  }

  get dm() {
    return [...this.channels.values()].find((c) => c.type === channelTypes.dm) ?? null;
  }

  threadsOf(id) {
    return [...this.channels.values()].filter((c) => isThread(c) && c.parent_id === id).sort((a, b) => compareIds(a.id, b.id));
  }

  channelName(channel) {
    return channel.type === channelTypes.dm ? displayName(this.bot) : channel.name;
  }

  may(permission, channel = this.channel) {
    return channel?.permissions === undefined || (BigInt(channel.permissions) & permission) === permission;
  }

  messagesOf(id) {
    return this.messages.get(id)?.list ?? [];
  }

  /** Takes in a page from the end; what came by event meanwhile stays. */
  readMessages(channel, list, isComplete) {
    const last = list.at(-1)?.id ?? '0';
    const since = this.messagesOf(channel).filter((message) => compareIds(message.id, last) > 0);
    this.messages.set(channel, { list: [...list, ...since], isComplete });
  }

  addOlder(channel, older, isComplete) {
    const known = this.messages.get(channel);
    known.list = [...older, ...known.list];
    known.isComplete = isComplete;
  }

  find(id) {
    for (const { list } of this.messages.values()) {
      const found = list.find((message) => message.id === id);
      if (found) return found;
    }
    return null;
  }

  /** Takes a message in, new or changed; tells whether it was new. */
  put(message) {
    const known = this.messages.get(message.channel_id);
    if (!known) return true;
    const at = known.list.findIndex((m) => m.id === message.id);
    if (at >= 0) {
      known.list[at] = { ...message, reactions: known.list[at].reactions };
      return false;
    }
    known.list.push(message);
    known.list.sort((a, b) => compareIds(a.id, b.id));
    return true;
  }

  remove(channel, id) {
    const known = this.messages.get(channel);
    if (known) known.list = known.list.filter((message) => message.id !== id);
    for (const message of known?.list ?? []) {
      if (message.message_reference?.message_id === id) message.referenced_message = null;
    }
  }

  react({ channel_id: channel, message_id: id, user_id: user, emoji }, isAdded) {
    const message = this.messagesOf(channel).find((m) => m.id === id);
    if (!message) return null;
    message.reactions ??= [];
    let reaction = message.reactions.find((r) => r.emoji.name === emoji.name);
    if (!reaction) message.reactions.push((reaction = { emoji, count: 0, me: false }));
    reaction.count += isAdded ? 1 : -1;
    if (user === this.me.id) reaction.me = isAdded;
    message.reactions = message.reactions.filter((r) => r.count > 0);
    return message;
  }
}

export const isThread = (channel) => channel.type === channelTypes.thread || channel.type === channelTypes.privateThread;

export const has = (message, flag) => ((message.flags ?? 0) & flag) !== 0;

/** Names for the Markdown of messages. */
export const namesOf = (store, address) => ({
  user: (id) => store.members.has(id) ? displayName(store.members.get(id).user) : null,
  role: (id) => store.roles.get(id)?.name ?? null,
  channel: (id) => store.channels.get(id)?.name ?? null,
  place: (id) => placeName(store, store.channels.get(id)),
  isMe: (id) => store.me?.id === id,
  channelAddress: address,
  messageAddress: (channel, id) => `${address(channel)}/${id}`,
});

function placeName(store, channel) {
  if (!channel) return null;
  return `${channel.type === channelTypes.dm ? '@' : isThread(channel) ? '' : '#'}${store.channelName(channel)}`;
}
