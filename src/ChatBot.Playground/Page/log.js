import { byId, h } from './dom.js';
import { drawMessage, drawToolbar } from './message-view.js';
import { flags, has } from './store.js';
import { dayName, isSameDay } from './time.js';

const pageSize = 100;
const groupedFor = 7 * 60_000;
const nearEnd = 120;
const flashFor = 2000;

/** The messages of the open channel: role log, newest below, following the end unless one has scrolled up. */
export function createLog(app) {
  const { store } = app;
  const log = byId('log');
  const scroller = byId('scroller');
  const older = byId('older');
  const jump = byId('jump-to-end');
  const notices = byId('notices');
  let missed = 0;
  let isFollowing = true;
  let scrolledTo = 0;
  let height = 0;

  const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
  const articles = () => [...log.querySelectorAll('article')];

  function follow() {
    isFollowing = true;
    missed = 0;
    jump.hidden = true;
  }

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    scrolledTo = scroller.scrollTop;
    follow();
  }

  const visible = () => store.messagesOf(store.current).filter((message) => !app.isDismissed(message));

  function isCompact(message, before) {
    return Boolean(before)
      && before.author.id === message.author.id
      && !message.message_reference
      && !message.interaction_metadata?.name
      && has(before, flags.ephemeral) === has(message, flags.ephemeral)
      && isSameDay(new Date(before.timestamp), new Date(message.timestamp))
      && new Date(message.timestamp) - new Date(before.timestamp) < groupedFor;
  }

  function rowsOf(message, before) {
    const date = new Date(message.timestamp);
    const isNewDay = !before || !isSameDay(new Date(before.timestamp), date);
    return [
      isNewDay && h('div', { class: 'day', role: 'separator', 'data-before': message.id }, h('span', {}, dayName(date))),
      app.withAnswerTime(drawMessage(message, app, isCompact(message, before)), message),
    ].filter(Boolean);
  }

  function drawAll() {
    log.setAttribute('aria-busy', 'true');
    const messages = visible();
    log.replaceChildren(...messages.flatMap((message, i) => rowsOf(message, messages[i - 1])));
    older.hidden = store.messages.get(store.current)?.isComplete !== false;
    log.removeAttribute('aria-busy');
    log.querySelector('article:last-of-type')?.setAttribute('tabindex', '0');
    byId('beginning').hidden = !older.hidden;
    toEnd();
  }

  function put(message) {
    if (app.isDismissed(message)) return;
    const existing = byId(`message-${message.id}`);
    const messages = visible();
    const at = messages.findIndex((m) => m.id === message.id);
    if (at < 0) return;
    const fresh = rowsOf(messages[at], messages[at - 1]);
    if (existing) {
      const focusedId = existing.contains(document.activeElement) ? document.activeElement.dataset.customId ?? '' : null;
      const article = fresh.at(-1);
      article.tabIndex = existing.tabIndex;
      existing.replaceWith(article);
      if (focusedId !== null) ([...article.querySelectorAll('[data-custom-id]')].find((b) => b.dataset.customId === focusedId && !b.disabled) ?? article).focus({ preventScroll: true });
    } else if (at === messages.length - 1) {
      log.append(...fresh);
      if (message.author.id === store.me.id) follow();
      if (!isFollowing) showMissed();
      if (!log.querySelector('article[tabindex="0"]')) fresh.at(-1).tabIndex = 0;
    } else {
      drawAll();
    }
  }

  function showMissed() {
    missed++;
    jump.hidden = false;
    jump.textContent = `${missed} new ${missed === 1 ? 'message' : 'messages'} · jump to the end`;
  }

  function remove(id) {
    const article = byId(`message-${id}`);
    if (!article) return;
    const next = article.nextElementSibling;
    const isFollowed = next?.classList.contains('compact');
    if (article.contains(document.activeElement)) app.focusComposer();
    if (isFollowed || log.querySelector(`.day[data-before="${CSS.escape(id)}"]`)) {
      const { scrollTop } = scroller;
      drawAll();
      scroller.scrollTop = scrollTop;
    } else {
      article.remove();
    }
    for (const message of store.messagesOf(store.current)) {
      if (message.message_reference?.message_id === id) put(message);
    }
  }

  async function loadOlder() {
    const channel = store.current;
    const before = store.messagesOf(channel)[0]?.id;
    const page = await app.api.messages(channel, { before, limit: pageSize });
    store.addOlder(channel, page, page.length < pageSize);
    if (channel !== store.current) return;
    const fromEnd = scroller.scrollHeight - scroller.scrollTop;
    drawAll();
    scroller.scrollTop = scroller.scrollHeight - fromEnd;
  }

  function jumpTo(id) {
    const article = byId(`message-${id}`);
    if (!article) return false;
    article.scrollIntoView({ block: 'center' });
    focus(article);
    article.classList.remove('flash');
    void article.offsetWidth;
    article.classList.add('flash');
    setTimeout(() => article.classList.remove('flash'), flashFor);
    return true;
  }

  function focus(article) {
    for (const other of log.querySelectorAll('article[tabindex="0"]')) other.tabIndex = -1;
    article.tabIndex = 0;
    article.focus({ preventScroll: true });
    article.scrollIntoView({ block: 'nearest' });
  }

  function showToolbar(target) {
    const article = target.closest?.('article');
    if (!article || article.querySelector('.toolbar')) return;
    log.querySelectorAll('.toolbar').forEach((toolbar) => {
      if (!toolbar.contains(document.activeElement)) toolbar.remove();
    });
    const message = store.find(article.dataset.id);
    if (message && !has(message, flags.loading)) article.append(drawToolbar(message, app));
  }

  const messageAt = (target) => store.find(target.closest?.('article')?.dataset.id);

  log.addEventListener('pointerover', (event) => showToolbar(event.target));
  log.addEventListener('focusin', (event) => showToolbar(event.target));
  log.addEventListener('contextmenu', (event) => {
    const message = messageAt(event.target);
    if (!message || event.target.closest('a, input, textarea') || String(getSelection())) return;
    event.preventDefault();
    app.openMessageMenu(message, new DOMRect(event.clientX, event.clientY, 0, 0));
  });
  log.addEventListener('keydown', (event) => {
    const article = event.target.closest('article');
    if (event.target !== article) {
      if (event.key === 'Escape' && article && !event.defaultPrevented) focus(article);
      return;
    }
    const all = articles();
    const to = { ArrowDown: all.indexOf(article) + 1, ArrowUp: all.indexOf(article) - 1, Home: 0, End: all.length - 1 }[event.key];
    const message = messageAt(article);
    if (to !== undefined) {
      if (all[to]) focus(all[to]);
      else if (event.key === 'ArrowDown') app.focusComposer();
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === 'Enter') {
      const box = article.getBoundingClientRect();
      app.openMessageMenu(message, new DOMRect(box.left + 60, Math.max(box.top, 60), 0, 20));
    } else if (event.key === 'r' && !event.ctrlKey && !event.metaKey) app.reply(message);
    else if (event.key === 'e' && !event.ctrlKey && !event.metaKey && message.author.id === store.me.id) app.edit(message);
    else if (event.key === 'Escape') app.focusComposer();
    else return;
    event.preventDefault();
  });
  scroller.addEventListener('scroll', () => {
    // Nobody who is not taken upwards stops following: a message may have come since the end was scrolled to.
    const isUp = scroller.scrollTop < scrolledTo;
    scrolledTo = scroller.scrollTop;
    // A scroll that a change of size caused is nobody's wish.
    if (scroller.clientHeight === height && (isUp || isAtEnd())) isFollowing = isAtEnd();
    if (!jump.hidden && isAtEnd()) {
      missed = 0;
      jump.hidden = true;
    }
  }, { passive: true });
  // Where it is scrolled to is settled when a frame is drawn: asking here for each message would have each laid out at once.
  const sizes = new ResizeObserver(() => {
    height = scroller.clientHeight;
    if (isFollowing) toEnd();
  });
  sizes.observe(scroller);
  sizes.observe(log);
  jump.addEventListener('click', toEnd);
  older.addEventListener('click', () => loadOlder().catch(app.complain));

  /** A line below the messages that only this page shows; returns how to take it away. */
  function notice(element) {
    notices.append(element);
    toEnd();
    return () => element.remove();
  }

  const clearNotices = () => notices.replaceChildren();

  return { drawAll, put, remove, jumpTo, notice, clearNotices, toEnd, pageSize, articles };
}
