import { byId, h, icon } from './dom.js';
import { avatar, displayName } from './avatars.js';
import { permissions } from './store.js';

/** A forum: its posts, newest first, and the form for a new one. */
export function createForum(app) {
  const { store } = app;
  const view = byId('forum');

  function draw() {
    const forum = store.channel;
    const posts = store.threadsOf(forum.id).reverse();
    const isWriting = view.querySelector('form') && view.dataset.id === forum.id;
    view.dataset.id = forum.id;
    const list = posts.length > 0
      ? h('ul', { class: 'posts', 'aria-label': 'Posts' }, posts.map(post))
      : h('div', { class: 'empty' }, h('p', { class: 'empty-title' }, 'No posts yet'), h('p', {}, 'Ask a question in a post of its own; the answers stay with it.'));
    if (isWriting) {
      view.lastElementChild.replaceWith(list);
      return;
    }
    const start = h('button', { type: 'button', class: 'button primary', hidden: !store.may(permissions.sendMessages), on: { click: () => open(start) } }, icon('plus'), 'New post');
    view.replaceChildren(h('div', { class: 'forum-head' }, h('p', { class: 'muted' }, posts.length === 1 ? '1 post' : `${posts.length} posts`), start), list);
  }

  function post(thread) {
    const owner = store.members.get(thread.owner_id)?.user;
    const replies = Math.max(0, (thread.message_count ?? 1) - 1);
    const tags = (thread.applied_tags ?? []).map((id) => store.channels.get(thread.parent_id)?.available_tags?.find((tag) => tag.id === id)?.name).filter(Boolean);
    return h('li', {}, h('a', { class: 'post', href: app.addressOf(thread.id) },
      owner && avatar(owner),
      h('span', { class: 'post-words' },
        h('span', { class: 'post-title', dir: 'auto' }, thread.name),
        h('span', { class: 'muted' }, h('bdi', {}, displayName(owner)), ` · ${replies === 0 ? 'no replies yet' : replies === 1 ? '1 reply' : `${replies} replies`}`, thread.thread_metadata?.archived ? ' · archived' : '')),
      tags.map((tag) => h('span', { class: 'tag quiet' }, tag)),
      store.unread.has(thread.id) && h('span', { class: 'dot' }, h('span', { class: 'hidden-text' }, 'unread'))));
  }

  function open(start) {
    const title = h('input', { id: 'post-title', type: 'text', maxlength: '100', required: true, autocomplete: 'off', dir: 'auto' });
    const content = h('textarea', { id: 'post-content', rows: '4', maxlength: '2000', required: true, dir: 'auto', placeholder: `Mention @${store.bot.username} to have it answer.` });
    const problem = h('p', { class: 'problem', role: 'alert' });
    const form = h('form', { class: 'card form', 'aria-label': 'New post', on: { submit } },
      h('label', { for: 'post-title' }, 'Title'), title,
      h('label', { for: 'post-content' }, 'Message'), content,
      problem,
      h('div', { class: 'form-foot' }, h('button', { type: 'button', class: 'button secondary', on: { click: cancel } }, 'Cancel'), h('button', { type: 'submit', class: 'button primary' }, 'Post')));
    start.hidden = true;
    view.firstElementChild.after(form);
    title.focus();

    function cancel() {
      form.remove();
      draw();
    }

    async function submit(event) {
      event.preventDefault();
      try {
        const posted = await app.postInForum(store.current, title.value.trim(), content.value.trim());
        form.remove();
        app.go(posted.channel_id);
      } catch (error) {
        problem.textContent = error.message;
      }
    }
  }

  return { draw };
}
