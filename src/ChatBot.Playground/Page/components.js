import { h, icon } from './dom.js';
import { webAddress } from './markdown.js';
import { selectMenu } from './select-menu.js';
import { channelTypes } from './store.js';
import { displayName } from './avatars.js';

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };
const selectNames = { 3: 'Choose', 5: 'Choose a user', 6: 'Choose a role', 7: 'Choose a user or role', 8: 'Choose a channel' };

export const isSelect = (component) => component.type in selectNames;

/** The options of a select menu, which are the bot's or the server's own users, roles and channels. */
export function optionsOf(select, store) {
  const users = () => [...store.members.values()].map(({ user }) => ({ label: displayName(user), value: user.id }));
  const roles = () => [...store.roles.values()].map((role) => ({ label: `@${role.name.replace(/^@/, '')}`, value: role.id }));
  const channels = () => [...store.channels.values()].filter((c) => c.type !== channelTypes.dm).map((c) => ({ label: `#${c.name}`, value: c.id }));
  const chosen = new Set((select.default_values ?? []).map((value) => value.id));
  const own = { 5: users, 6: roles, 7: () => [...users(), ...roles()], 8: channels }[select.type];
  return own ? own().map((option) => ({ ...option, default: chosen.has(option.value) })) : select.options;
}

export const selectLabel = (select) => select.placeholder || selectNames[select.type];

/** The components of a message; use is told to onClick(customId, element) and onSelect(customId, values, element). */
export function drawComponents(components, { store, markdown, onClick, onSelect }) {
  const draw = (component) => drawers[component.type]?.(component) ?? null;
  const drawAll = (list) => (list ?? []).map(draw);
  const drawSelect = (select) => selectMenu({
    label: selectLabel(select),
    options: optionsOf(select, store),
    least: select.min_values ?? 1,
    most: select.max_values ?? 1,
    isDisabled: select.disabled === true,
    onChosen: (values, element) => onSelect(select.custom_id, values, element),
  });

  function drawButton(button) {
    const words = [button.emoji?.name && h('span', { class: 'emoji' }, button.emoji.name), button.label && h('span', { dir: 'auto' }, button.label)];
    if (button.style === 5) {
      const url = webAddress(button.url);
      return url && !button.disabled
        ? h('a', { class: 'button link', href: url, target: '_blank', rel: 'noopener noreferrer nofollow', title: url }, words, icon('link'))
        : h('button', { type: 'button', class: 'button link', disabled: true }, words);
    }
    return h('button', {
      type: 'button', class: `button ${styles[button.style] ?? 'secondary'}`, disabled: button.disabled === true, 'data-custom-id': button.custom_id,
      on: { click: (event) => onClick(button.custom_id, event.currentTarget) },
    }, words);
  }

  const addresses = (items) => h('ul', { class: 'media' }, items
    .map((item) => webAddress(item?.url))
    .map((url) => url && h('li', {}, h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, url))));

  const drawers = {
    1: (row) => h('div', { class: 'component-row' }, drawAll(row.components)),
    2: drawButton,
    3: drawSelect, 5: drawSelect, 6: drawSelect, 7: drawSelect, 8: drawSelect,
    9: (section) => h('div', { class: 'section' }, h('div', {}, drawAll(section.components)), section.accessory && draw(section.accessory)),
    10: (text) => markdown.block(text.content),
    11: (thumbnail) => addresses([thumbnail.media]),
    12: (gallery) => addresses((gallery.items ?? []).map((item) => item.media)),
    13: (file) => addresses([file.file]),
    14: () => h('hr'),
    17: (container) => h('div', {
      class: 'embed', role: 'group', 'aria-label': 'Container',
      vars: typeof container.accent_color === 'number' ? { '--bar': `#${container.accent_color.toString(16).padStart(6, '0')}` } : {},
    }, drawAll(container.components)),
  };
  return h('div', { class: 'components' }, drawAll(components));
}
