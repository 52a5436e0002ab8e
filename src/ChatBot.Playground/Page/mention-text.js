const codeParts = /(```[\s\S]*?```|`[^`\n]*`)/;
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What people type, "@ada", to what is sent, "<@id>", and back. Code is left alone. */
export function encodeMentions(text, store) {
  const targets = new Map();
  for (const { user } of store.members.values()) targets.set(`@${user.username}`.toLowerCase(), `<@${user.id}>`);
  for (const role of store.roles.values()) if (role.id !== store.guild.id) targets.set(`@${role.name}`.toLowerCase(), targets.get(`@${role.name}`.toLowerCase()) ?? `<@&${role.id}>`);
  for (const channel of store.channels.values()) if (channel.name) targets.set(`#${channel.name}`.toLowerCase(), `<#${channel.id}>`);
  const names = [...targets.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\w<])(?:${names.join('|')})(?!\\w)`, 'gi');
  return text.split(codeParts).map((part, i) => (i % 2 ? part : part.replace(pattern, (name) => targets.get(name.toLowerCase())))).join('');
}

export function decodeMentions(text, store) {
  return text
    .replace(/<@!?(\d{1,20})>/g, (whole, id) => (store.members.has(id) ? `@${store.members.get(id).user.username}` : whole))
    .replace(/<@&(\d{1,20})>/g, (whole, id) => (store.roles.has(id) ? `@${store.roles.get(id).name}` : whole))
    .replace(/<#(\d{1,20})>/g, (whole, id) => (store.channels.get(id)?.name ? `#${store.channels.get(id).name}` : whole));
}
