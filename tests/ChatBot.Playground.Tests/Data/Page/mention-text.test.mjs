import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeMentions, encodeMentions } from './mention-text.js';

const user = (id, username) => [id, { user: { id, username } }];
const store = {
  guild: { id: '1' },
  members: new Map([user('20', 'ChatBot'), user('33', 'ada'), user('34', 'ada.b')]),
  roles: new Map([['1', { id: '1', name: '@everyone' }], ['42', { id: '42', name: 'Helper' }]]),
  channels: new Map([['51', { id: '51', name: 'career-questions' }]]),
};

test('names become mentions, the longest first and whatever their case', () => {
  assert.equal(encodeMentions('@chatbot hi @ada @ada.b @Helper #career-questions', store), '<@20> hi <@33> <@34> <@&42> <#51>');
});

test('what only looks like a name stays', () => {
  assert.equal(encodeMentions('me@ada.org @adam @everyone `@ada` ```@ada```', store), 'me@ada.org @adam @everyone `@ada` ```@ada```');
});

test('mentions become names again', () => {
  assert.equal(decodeMentions('<@20> <@!33> <@&42> <#51> <@99>', store), '@ChatBot @ada @Helper #career-questions <@99>');
});
