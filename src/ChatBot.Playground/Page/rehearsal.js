import { byId, h } from './dom.js';
import { drawMessage } from './message-view.js';

const question = ({ me, applicationId }) => ({ author: me, content: `<@${applicationId}> is **anybody** there?` });

/** Something of each kind that answers are made of. */
function answer(store) {
  return {
    author: store.bot,
    message_reference: { message_id: '0' },
    referenced_message: question(store),
    content: '**Yes** · *I am*',
    embeds: [{
      title: 'Who is there',
      url: location.href,
      description: '> Of **course**.\n- [x] `Me`\n- ~~Nobody~~ ✅ ⚠️',
      fields: [{ name: 'Who', value: '- **Me**, *here*' }],
      footer: { text: 'A rehearsal · today' },
    }],
    components: [
      { type: 1, components: ['👍', '👎', '🗑'].map((name) => ({ type: 2, style: 2, label: 'Yes', emoji: { name }, custom_id: name })) },
      { type: 1, components: [{ type: 3, custom_id: 'which', placeholder: 'Which', options: [{ label: 'One', value: '1' }] }] },
    ],
  };
}

/**
 * Draws a question and its answer where nobody sees them: what has run once is compiled, and the fonts are there,
 * when somebody waits for it.
 */
export function rehearse(app) {
  const timestamp = new Date().toISOString();
  const stage = h('div', { class: 'rehearsal', 'aria-hidden': 'true' },
    [question(app.store), answer(app.store)].map((message) => drawMessage({ id: '0', channel_id: app.store.current, timestamp, ...message }, app, false)));
  stage.inert = true;
  byId('chat').append(stage);
  stage.getBoundingClientRect();
  stage.remove();
}
