/**
 * Discord's Markdown as a tree of plain objects. Every character is looked at a bounded number of times:
 * no pattern backtracks, and at most one frame of each emphasis is open.
 */
const punctuation = /[!-/:-@[-`{-~]/;
const wordCharacter = /[\p{L}\p{N}_]/u;
const linkWindow = 2048;
const mostParentheses = 8;

/** Blocks: text, code, quote, heading, list, small. */
export function parse(source) {
  const blocks = [];
  const text = String(source).replace(/\r\n?/g, '\n');
  let from = 0;
  let at = text.indexOf('```');
  while (at >= 0) {
    if (at > 0 && text[at - 1] === '\\') {
      at = text.indexOf('```', at + 3);
      continue;
    }
    const end = text.indexOf('```', at + 3);
    if (end < 0) break;
    const body = text.slice(at + 3, end);
    if (body.trim() !== '') {
      blocks.push(...parseLines(text.slice(from, at).replace(/\n$/, '')), codeBlock(body));
      from = end + 3;
      if (text[from] === '\n') from++;
    }
    at = text.indexOf('```', end + 3);
  }
  blocks.push(...parseLines(text.slice(from)));
  return blocks;
}

function codeBlock(body) {
  const newline = body.indexOf('\n');
  const language = newline > 0 && /^[\w+#.-]{1,32}$/.test(body.slice(0, newline)) ? body.slice(0, newline) : '';
  const code = body.slice(language ? newline + 1 : newline === 0 ? 1 : 0);
  return { type: 'codeblock', language, text: code.endsWith('\n') ? code.slice(0, -1) : code };
}

function parseLines(text) {
  if (text === '') return [];
  const lines = text.split('\n');
  const blocks = [];
  let paragraph = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ type: 'text', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line.startsWith('>>> ')) {
      flush();
      blocks.push({ type: 'quote', children: parseUnquoted([line.slice(4), ...lines.slice(i + 1)]) });
      return blocks;
    }
    if (line.startsWith('> ') || line === '>') {
      flush();
      const quoted = [];
      while (i < lines.length && (lines[i].startsWith('> ') || lines[i] === '>')) quoted.push(lines[i++].slice(2));
      i--;
      blocks.push({ type: 'quote', children: parseUnquoted(quoted) });
      continue;
    }
    i = parseUnquotedLine(lines, i, blocks, paragraph, flush);
  }
  flush();
  return blocks;
}

/** Quotes do not nest. */
function parseUnquoted(lines) {
  const blocks = [];
  const paragraph = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ type: 'text', children: parseInline(paragraph.splice(0).join('\n')) });
  };
  for (let i = 0; i < lines.length; i++) i = parseUnquotedLine(lines, i, blocks, paragraph, flush);
  flush();
  return blocks;
}

function parseUnquotedLine(lines, i, blocks, paragraph, flush) {
  const line = lines[i];
  const heading = /^(#{1,3}) (?=\S)/.exec(line);
  if (heading) {
    flush();
    blocks.push({ type: 'heading', level: heading[1].length, children: parseInline(line.slice(heading[0].length)) });
  } else if (line.startsWith('-# ') && line.length > 3) {
    flush();
    blocks.push({ type: 'small', children: parseInline(line.slice(3)) });
  } else if (bullet(line)) {
    flush();
    const items = [];
    while (i < lines.length && bullet(lines[i])) items.push(bullet(lines[i++]));
    i--;
    blocks.push(...nest(items));
  } else {
    paragraph.push(line);
  }
  return i;
}

function bullet(line) {
  let indent = 0;
  while (indent < line.length && line[indent] === ' ') indent++;
  const mark = /^(?:[-*]|\d{1,9}\.) (?=\S)/.exec(line.slice(indent, indent + 12));
  if (!mark) return null;
  const number = parseInt(mark[0], 10);
  return { indent, start: Number.isNaN(number) ? null : number, text: line.slice(indent + mark[0].length) };
}

function nest(items) {
  const root = { children: [] };
  const open = [];
  for (const item of items) {
    while (open.length > 0 && open.at(-1).indent > item.indent) open.pop();
    const isDeeper = open.length === 0 || item.indent > open.at(-1).indent;
    const isOther = !isDeeper && (open.at(-1).list.start === null) !== (item.start === null);
    if (isOther) open.pop();
    if ((isDeeper && open.length < 10) || isOther) {
      const list = { type: 'list', start: item.start, items: [] };
      const parent = open.at(-1)?.list.items.at(-1) ?? root;
      parent.children.push(list);
      open.push({ indent: item.indent, list });
    }
    open.at(-1).list.items.push({ children: [{ type: 'text', children: parseInline(item.text) }] });
  }
  return root.children;
}

const emphases = { '**': 'strong', '*': 'em', __: 'underline', _: 'em', '~~': 'strike', '||': 'spoiler' };

const tokens = [
  [/<@!?(\d{1,20})>/y, (m) => ({ type: 'user', id: m[1] })],
  [/<@&(\d{1,20})>/y, (m) => ({ type: 'role', id: m[1] })],
  [/<#(\d{1,20})>/y, (m) => ({ type: 'channel', id: m[1] })],
  [/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, (m) => ({ type: 'time', seconds: Number(m[1]), style: m[2] ?? 'f' })],
  [/<a?:(\w{2,32}):\d{1,20}>/y, (m) => ({ type: 'emoji', name: m[1] })],
  [/<\/([\w -]{1,100}):\d{1,20}>/y, (m) => ({ type: 'command', name: m[1] })],
  [/<(https?:\/\/[^\s<>]{1,2048})>/y, (m) => link(m[1], null)],
];

/** Text within a line or paragraph. */
export function parseInline(source, insideLink = false) {
  return new InlineParser(source, insideLink).run();
}

class InlineParser {
  constructor(source, insideLink) {
    this.source = source;
    this.insideLink = insideLink;
    this.at = 0;
    this.frames = [{ mark: null, children: [] }];
    this.plain = '';
    this.withoutCloser = new Set();
    this.nextLinkMiddle = -1;
  }

  run() {
    const { source } = this;
    while (this.at < source.length) {
      const character = source[this.at];
      const handled =
        (character === '\\' && this.escape()) ||
        (character === '`' && this.code()) ||
        (character === '<' && this.token()) ||
        (character === '[' && !this.insideLink && this.maskedLink()) ||
        (character === 'h' && !this.insideLink && this.bareLink()) ||
        (character === '@' && this.everyone()) ||
        ('*_~|'.includes(character) && this.emphasis(character));
      if (!handled) {
        this.plain += character;
        this.at++;
      }
    }
    while (this.frames.length > 1) this.abandon();
    this.flush();
    return this.frames[0].children;
  }

  flush() {
    if (this.plain !== '') this.add({ type: 'plain', text: this.plain });
    this.plain = '';
  }

  add(node) {
    this.frames.at(-1).children.push(node);
  }

  push(node, length) {
    this.flush();
    this.add(node);
    this.at += length;
    return true;
  }

  escape() {
    const next = this.source[this.at + 1];
    if (next === undefined || !punctuation.test(next)) return false;
    this.plain += next;
    this.at += 2;
    return true;
  }

  code() {
    const { source, at } = this;
    let length = 1;
    while (source[at + length] === '`') length++;
    if (!this.withoutCloser.has(length)) {
      for (let end = source.indexOf('`', at + length); end >= 0; ) {
        let run = 1;
        while (source[end + run] === '`') run++;
        if (run === length) {
          const inner = source.slice(at + length, end);
          const padded = inner.startsWith(' `') || inner.endsWith('` ');
          return this.push({ type: 'code', text: padded ? inner.trim() : inner }, end + run - at);
        }
        end = source.indexOf('`', end + run);
      }
      this.withoutCloser.add(length);
    }
    this.plain += '`'.repeat(length);
    this.at += length;
    return true;
  }

  token() {
    for (const [pattern, make] of tokens) {
      pattern.lastIndex = this.at;
      const match = pattern.exec(this.source);
      if (!match) continue;
      const node = make(match);
      return node !== null && this.push(node, match[0].length);
    }
    return false;
  }

  maskedLink() {
    const { source, at } = this;
    if (this.nextLinkMiddle < at) {
      const found = source.indexOf('](', at);
      this.nextLinkMiddle = found < 0 ? Infinity : found;
    }
    const middle = this.nextLinkMiddle;
    if (middle === Infinity || source.lastIndexOf('[', middle - 1) !== at) return false;
    const label = source.slice(at + 1, middle);
    if (label.trim() === '') return false;

    let depth = 1;
    let end = middle + 2;
    const limit = Math.min(source.length, end + linkWindow);
    for (; end < limit; end++) {
      const character = source[end];
      if (character === '\n' || character === ' ') return false;
      if (character === '(' && ++depth > mostParentheses) return false;
      if (character === ')' && --depth === 0) break;
    }
    if (depth > 0) return false;
    const address = source.slice(middle + 2, end);
    const node = link(address.startsWith('<') && address.endsWith('>') ? address.slice(1, -1) : address, parseInline(label, true));
    return node !== null && this.push(node, end + 1 - at);
  }

  bareLink() {
    const { source, at } = this;
    if (!source.startsWith('http://', at) && !source.startsWith('https://', at)) return false;
    let end = at;
    const limit = Math.min(source.length, at + linkWindow);
    while (end < limit && !/[\s<>"|]/.test(source[end])) end++;
    let unopened = 0;
    for (let i = at; i < end; i++) unopened += source[i] === ')' ? 1 : source[i] === '(' ? -1 : 0;
    while (end > at && /[.,:;!?'*_~\])]/.test(source[end - 1])) {
      if (source[end - 1] === ')' && unopened-- <= 0) break;
      end--;
    }
    const node = link(source.slice(at, end), null);
    if (node === null) return false;
    return this.push(node, end - at);
  }

  everyone() {
    const word = ['@everyone', '@here'].find((w) => this.source.startsWith(w, this.at));
    return word !== undefined && this.push({ type: 'everyone', text: word }, word.length);
  }

  emphasis(character) {
    const { source, at } = this;
    let run = 1;
    while (run < 4 && source[at + run] === character) run++;
    const top = this.frames.at(-1).mark;
    const single = character === '*' || character === '_';
    const isDouble = run >= 2 && !(single && top === character && (run === 1 || run >= 3));
    if (!isDouble && !single) return false;
    const mark = isDouble ? character + character : character;

    const open = this.frames.findIndex((frame) => frame.mark === mark);
    if (open > 0 && this.mayClose(mark)) {
      while (this.frames.length - 1 > open) this.abandon();
      this.flush();
      const { children } = this.frames.pop();
      this.add({ type: emphases[mark], children });
    } else if (open < 0 && this.mayOpen(mark)) {
      this.flush();
      this.frames.push({ mark, children: [] });
    } else {
      this.plain += mark;
    }
    this.at += mark.length;
    return true;
  }

  mayOpen(mark) {
    const next = this.source[this.at + mark.length];
    if (next === undefined) return false;
    if (mark === '*') return !/\s/.test(next);
    if (mark === '_') return !/\s/.test(next) && !(this.at > 0 && wordCharacter.test(this.source[this.at - 1]));
    return true;
  }

  mayClose(mark) {
    if (this.frames.at(-1).mark === mark && this.frames.at(-1).children.length === 0 && this.plain === '') return false;
    const before = this.source[this.at - 1];
    const next = this.source[this.at + mark.length];
    if (mark === '*') return !/\s/.test(before);
    if (mark === '_') return !(next !== undefined && wordCharacter.test(next));
    return true;
  }

  /** What was opened and never closed is text after all. */
  abandon() {
    this.flush();
    const { mark, children } = this.frames.pop();
    this.add({ type: 'plain', text: mark });
    for (const child of children) this.add(child);
  }
}

const messageAddress = /^https:\/\/(?:(?:canary|ptb)\.)?discord(?:app)?\.com\/channels\/(?:@me|\d{1,20})\/(\d{1,20})\/(\d{1,20})$/;

/** A link, if it leads to the web and nowhere else; one to a message is a node of its own. */
function link(address, children) {
  const url = webAddress(address);
  const message = children === null && messageAddress.exec(address);
  if (message) return { type: 'message', url, channel: message[1], id: message[2] };
  return url === null ? null : { type: 'link', url, children: children ?? [{ type: 'plain', text: address }] };
}

/** The address as the browser understands it, if it is http or https. */
export function webAddress(text) {
  if (typeof text !== 'string' || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** The text alone, for previews and labels. */
export function plainText(source, names = {}) {
  const write = (node) => {
    switch (node.type) {
      case 'plain': case 'code': case 'codeblock': case 'everyone': return node.text;
      case 'user': return `@${names.user?.(node.id) ?? 'someone'}`;
      case 'role': return `@${names.role?.(node.id) ?? 'role'}`;
      case 'channel': return `#${names.channel?.(node.id) ?? 'channel'}`;
      case 'message': return names.place?.(node.channel) ? `${names.place(node.channel)} › message` : node.url;
      case 'emoji': return `:${node.name}:`;
      case 'command': return `/${node.name}`;
      case 'time': return 'a time';
      case 'spoiler': return '(spoiler)';
      case 'list': return node.items.map((item) => item.children.map(write).join(' ')).join(' ');
      default: return node.children.map(write).join(' '.repeat(node.type === 'quote' ? 1 : 0));
    }
  };
  return parse(source).map(write).join(' ').replace(/\s+/g, ' ').trim();
}
