const names = [
  'MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE', 'MESSAGE_REACTION_ADD', 'MESSAGE_REACTION_REMOVE', 'TYPING_START', 'PRESENCE_UPDATE',
  'CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE', 'THREAD_CREATE', 'THREAD_UPDATE', 'THREAD_DELETE',
  'INTERACTION_SUCCESS', 'INTERACTION_FAILURE', 'RESET',
];
const retryAfter = 2000;

/** Listens to what the member sees happen; after every break `onOpen` is to read the state anew. */
export function listen(address, { onOpen, onEvent, onLost, onRefused }) {
  let source;
  let retry;

  const connect = () => {
    source = new EventSource(address);
    source.addEventListener('open', onOpen);
    source.addEventListener('error', () => {
      onLost();
      if (source.readyState !== EventSource.CLOSED) return;
      onRefused();
      retry = setTimeout(connect, retryAfter);
    });
    for (const name of names) source.addEventListener(name, (event) => onEvent(name, JSON.parse(event.data)));
  };
  connect();

  return () => {
    clearTimeout(retry);
    source.close();
  };
}
