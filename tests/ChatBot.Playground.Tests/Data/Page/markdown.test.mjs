import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, plainText, webAddress } from './markdown.js';

/** The tree as short text: [strong a], and blocks by a bar. */
const show = (source) => parse(source).map(one).join(' | ');
const one = (node) => {
  switch (node.type) {
    case 'plain': return node.text;
    case 'text': return node.children.map(one).join('');
    case 'code': case 'everyone': return `[${node.type} ${node.text}]`;
    case 'codeblock': return `[codeblock ${node.language} ${JSON.stringify(node.text)}]`;
    case 'link': return `[link ${node.url} ${node.children.map(one).join('')}]`;
    case 'list': return `[${node.start ?? 'list'} ${node.items.map((item) => item.children.map(one).join(' ')).join('; ')}]`;
    case 'time': return `[time ${node.seconds} ${node.style}]`;
    case 'message': return `[message ${node.channel} ${node.id}]`;
    case 'user': case 'role': case 'channel': return `[${node.type} ${node.id}]`;
    case 'heading': return `[heading${node.level} ${node.children.map(one).join('')}]`;
    default: return `[${node.type} ${(node.children ?? []).map(one).join(node.type === 'quote' ? ' | ' : '')}]`;
  }
};

const cases = {
  '**a** *b* ***c*** __d__ _e_ ~~f~~ ||g||': '[strong a] [em b] [strong [em c]] [underline d] [em e] [strike f] [spoiler g]',
  'snake_case_name and 2 * 3 * 4': 'snake_case_name and 2 * 3 * 4',
  '**open *and never closed': '**open *and never closed',
  '**a *b** c*': '[strong a *b] c*',
  '\\*a\\* \\`b\\` \\[c](https://x.y)': '*a* `b` [c]([link https://x.y/ https://x.y])',
  '`a **b**` ``c`d`` `e': '[code a **b**] [code c`d] `e',
  'a\n```js\nlet b;\n```\nc': 'a | [codeblock js "let b;"] | c',
  '```never closed': '```never closed',
  '> a\n> b\nc': '[quote a\nb] | c',
  '>>> a\nb\n> c': '[quote a\nb\n> c]',
  '# A\n## B\n### C\n#### D\n#E': '[heading1 A] | [heading2 B] | [heading3 C] | #### D\n#E',
  '-# small': '[small small]',
  '- a\n  - b\n- c\n3. d\n4. e': '[list a [list b]; c] | [3 d; e]',
  '[a](https://x.y/p_(q)) [b](<https://x.y>)': '[link https://x.y/p_(q) a] [link https://x.y/ b]',
  '[a](javascript:alert(1)) [b](data:text/html,x) [c](//x.y)': '[a](javascript:alert(1)) [b](data:text/html,x) [c](//x.y)',
  'see https://x.y/a_b). <https://x.y>': 'see [link https://x.y/a_b https://x.y/a_b]). [link https://x.y/ https://x.y]',
  'https://discord.com/channels/1/2/3 <https://ptb.discord.com/channels/@me/4/5>': '[message 2 3] [message 4 5]',
  '[a](https://discord.com/channels/1/2/3) https://discord.com.x.y/channels/1/2/3': '[link https://discord.com/channels/1/2/3 a] [link https://discord.com.x.y/channels/1/2/3 https://discord.com.x.y/channels/1/2/3]',
  '<@1> <@!2> <@&3> <#4> <t:5:R> <t:6> @everyone': '[user 1] [user 2] [role 3] [channel 4] [time 5 R] [time 6 f] [everyone @everyone]',
  '<script>alert(1)</script> &amp;': '<script>alert(1)</script> &amp;',
};

for (const [source, expected] of Object.entries(cases)) {
  test(JSON.stringify(source), () => assert.equal(show(source), expected));
}

test('a link leads to the web and nowhere else', () => {
  for (const bad of ['javascript:alert(1)', ' https://x.y', 'ftp://x.y', 'https://', 'data:,', '', null, 'java\nscript:x']) assert.equal(webAddress(bad), null);
  assert.equal(webAddress('HTTPS://X.y'), 'https://x.y/');
});

test('a preview is the text on one line', () => {
  assert.equal(plainText('# A\n**b** ||c|| <@1>', { user: () => 'ada' }), 'A b (spoiler) @ada');
  assert.equal(plainText('https://discord.com/channels/1/2/3', { place: () => '#general' }), '#general › message');
});

test('the time grows with the length and no faster', () => {
  const bombs = ['*', '_', '**a _', '[', '](', '[a](', '`', '``` ', '||', '~~a**', '> ', '- ', '<@', '<t:1', 'https://(', '\\', '(', '@', '`a``b```c'];
  for (const bomb of bombs) {
    const started = performance.now();
    parse(bomb.repeat(Math.ceil(100_000 / bomb.length)));
    assert.ok(performance.now() - started < 2500, `${bomb} took ${performance.now() - started} ms`);
  }
});
