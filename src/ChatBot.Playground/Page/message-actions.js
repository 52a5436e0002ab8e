import { askDialog, confirmDialog } from './dialogs.js';
import { openMenu } from './menu.js';
import { plainText } from './markdown.js';
import { flags, has, permissions } from './store.js';

const thumb = { id: null, name: '👍' };
const textChannel = 0;
const nameLength = 60;

/** What can be done with a message, by its toolbar, its menus and the keyboard. */
export function createMessageActions(app) {
  const { api, store } = app;

  const react = (message, emoji, add) => api.react(message.id, emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name, add).catch(app.complain);

  const reactWithThumb = (message) => react(message, thumb, !message.reactions?.find((r) => r.emoji.name === thumb.name)?.me);

  function startThread(message) {
    const name = plainText(message.content ?? '', app.names).slice(0, nameLength).trim();
    askDialog('Start a thread', 'Thread name', name, 'Create', async (given) => {
      const { channel_id: id } = await api.startThread(message.id, given);
      store.readChannels(await api.channels());
      app.go(id);
    });
  }

  function remove(message) {
    confirmDialog('Delete message', 'This cannot be undone.', 'Delete', () => api.remove(message.id).catch(app.complain));
  }

  async function appItems(message) {
    if (has(message, flags.ephemeral)) return [];
    const commands = await app.commands.forMessages().catch(() => []);
    return commands.map((c) => ({ label: c.shown, icon: 'apps', run: () => app.interactions.runMessageCommand(message, c.name) }));
  }

  async function openAppsMenu(message, around) {
    const items = await appItems(message);
    const nothing = { label: store.isBotOnline ? 'The bot has no message commands' : 'The bot is not connected', isDisabled: true, run: () => {} };
    openMenu('Apps', [{ heading: 'Apps' }, ...(items.length > 0 ? items : [nothing])], around, { alignEnd: true });
  }

  async function openMessageMenu(message, around) {
    const isOwn = message.author.id === store.me.id;
    const isShared = !has(message, flags.ephemeral);
    const mayThread = isShared && store.channel.type === textChannel && !message.thread && store.may(permissions.startThreads);
    const apps = await appItems(message);
    openMenu('Message', [
      isShared && { label: 'Reply', icon: 'reply', run: () => app.reply(message) },
      isShared && { label: 'React with 👍', icon: 'plus', run: () => reactWithThumb(message) },
      mayThread && { label: 'Start a thread', icon: 'thread', run: () => startThread(message) },
      message.content && { label: 'Copy text', icon: 'copy', run: () => navigator.clipboard?.writeText(message.content).catch(app.complain) },
      isOwn && { label: 'Edit message', icon: 'edit', run: () => app.edit(message) },
      isShared && (isOwn || store.may(permissions.manageMessages)) && { label: 'Delete message', icon: 'remove', isDanger: true, run: () => remove(message) },
      !isShared && { label: 'Dismiss', icon: 'close', run: () => app.dismiss(message) },
      apps.length > 0 && { heading: 'Apps' },
      ...apps,
    ], around, { alignEnd: around.width > 0 });
  }

  return { react, reactWithThumb, startThread, remove, openAppsMenu, openMessageMenu };
}
