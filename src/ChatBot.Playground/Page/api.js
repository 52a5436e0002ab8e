/** What the server said was wrong, in words for people. */
export class ApiError extends Error {}

const root = new URL('../', import.meta.url);

/** The control API, as the member who is looking. */
export function createApi() {
  const viewer = { name: 'ada', locale: 'en-US' };

  async function call(method, path, body, signal) {
    const url = new URL(path, root);
    let response;
    try {
      response = await fetch(url, {
        method,
        signal,
        headers: body ? { 'Content-Type': 'application/json' } : {},
        body: body && JSON.stringify(body),
      });
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      throw new ApiError('The Playground cannot be reached.');
    }
    if (response.status === 204) return null;
    const answer = await response.json().catch(() => null);
    if (!response.ok) throw new ApiError(answer?.message ?? `The Playground answered ${response.status}.`);
    return answer;
  }

  const mine = (path) => `members/${encodeURIComponent(viewer.name)}/${path}`;
  const post = (path, body, signal) => call('POST', mine(path), body, signal);
  const interact = (path, body, signal) => post(path, { ...body, locale: viewer.locale }, signal);

  return {
    viewer,
    eventsAddress: () => new URL(mine('events'), root),
    world: () => call('GET', 'world'),
    channels: () => call('GET', mine('channels')),
    messages: (channel, { before, limit }) =>
      call('GET', mine(`channels/${channel}/messages?limit=${limit}${before ? `&before=${before}` : ''}`)),
    message: (id) => call('GET', mine(`messages/${id}`)),
    commands: (channel) => call('GET', mine(`channels/${channel}/commands`)),
    send: (channel, content, replyTo) => post('messages', { channel_id: channel, content, reply_to: replyTo }),
    edit: (id, content) => call('PATCH', mine(`messages/${id}`), { content }),
    remove: (id) => call('DELETE', mine(`messages/${id}`)),
    react: (id, emoji, add) => post('reactions', { message_id: id, emoji, add }),
    type: (channel) => post('typing', { channel_id: channel }),
    openDm: () => post('dm', {}),
    startThread: (id, name) => post('threads', { message_id: id, name }),
    postInForum: (channel, title, content) => post('posts', { channel_id: channel, title, content }),
    runCommand: (channel, command, options) => interact('commands', { channel_id: channel, command, options }),
    autocomplete: (channel, command, option, text, options, signal) =>
      interact('autocomplete?wait=true', { channel_id: channel, command, option, text, options }, signal),
    runMessageCommand: (id, command) => interact('message-commands', { message_id: id, command }),
    click: (id, customId) => interact('clicks', { message_id: id, custom_id: customId }),
    select: (id, customId, values) => interact('selections', { message_id: id, custom_id: customId, values }),
    submitModal: (interaction, values) => interact('modals', { interaction_id: interaction, values }),
  };
}
