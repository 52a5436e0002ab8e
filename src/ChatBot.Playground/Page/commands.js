const types = { chatInput: 1, message: 3 };
const optionTypes = { subcommand: 1, group: 2 };

/** The commands that the viewer can use in a channel, each subcommand as one of its own. */
export function createCommands(app) {
  let loaded = { channel: null, list: [] };

  async function load() {
    const channel = app.store.current;
    const list = await app.api.commands(channel);
    loaded = { channel, list };
    return list;
  }

  const localized = (thing, what) => thing[`${what}_localizations`]?.[app.api.viewer.locale] ?? thing[what];

  function flatten(command) {
    const walk = (thing, path, shown) => {
      const inner = (thing.options ?? []).filter((o) => o.type === optionTypes.subcommand || o.type === optionTypes.group);
      if (inner.length > 0) return inner.flatMap((o) => walk(o, `${path} ${o.name}`, `${shown} ${localized(o, 'name')}`));
      return [{ path, shown, description: localized(thing, 'description'), options: (thing.options ?? []).map(option) }];
    };
    return walk(command, command.name, localized(command, 'name'));
  }

  const option = (given) => ({
    ...given,
    shown: localized(given, 'name'),
    description: localized(given, 'description'),
    choices: given.choices?.map((choice) => ({ name: localized(choice, 'name'), value: choice.value })),
  });

  const slash = (list) => list.filter((c) => c.type === types.chatInput).flatMap(flatten).sort((a, b) => a.shown.localeCompare(b.shown));

  return {
    load: async () => slash(await load()),
    known: () => (loaded.channel === app.store.current ? slash(loaded.list) : []),
    forMessages: async () => (await load()).filter((c) => c.type === types.message).map((c) => ({ name: c.name, shown: localized(c, 'name') })),
    localized,
  };
}

/** Those that fit what was typed: by start first, then anywhere. */
export function matching(commands, typed) {
  const wanted = typed.toLowerCase().trim();
  const starts = commands.filter((c) => c.shown.toLowerCase().startsWith(wanted));
  const holds = commands.filter((c) => !starts.includes(c) && `${c.shown} ${c.description}`.toLowerCase().includes(wanted));
  return [...starts, ...holds];
}

/** The command whose whole name the text starts with, and what stands behind it. */
export function exactly(commands, text) {
  const found = commands
    .filter((c) => text === `/${c.shown}` || text.startsWith(`/${c.shown} `))
    .sort((a, b) => b.shown.length - a.shown.length)[0];
  return found ? { command: found, rest: text.slice(found.shown.length + 2) } : null;
}
