import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween, contentHash, contentOf } from './delivered.ts';
import type { ReturnLine } from './statistical-return.ts';
import { aLine } from './testing.ts';

const content = (lines: ReturnLine[], explained: Record<string, string> = {}) =>
  contentOf({ kind: 'wsob', year: 2025, remarks: [], sums: [], lines }, new Map(Object.entries(explained)));

test('what is kept is what was handed in, with the explanation; what only helps to fill it in is not', () => {
  const line = aLine('visits', {
    value: 0,
    before: 4,
    hint: 'Let op.',
    place: { label: 'Voer in', href: '/' },
    origin: 'geteld',
  });
  assert.deepEqual(content([line, aLine('empty')], { visits: 'Verbouwing.' }).lines, [
    { ...aLine('visits'), value: 0, origin: 'geteld', explanation: 'Verbouwing.' },
    aLine('empty'),
  ]);
});

test('the hash tells 0 from empty, and one explanation from another', () => {
  const hashes = [
    content([aLine('visits')]),
    content([aLine('visits', { value: 0 })]),
    content([aLine('visits', { value: 0 })], { visits: 'Verbouwing.' }),
  ].map(contentHash);
  assert.equal(new Set(hashes).size, 3);
  assert.equal(contentHash(content([aLine('visits', { hint: 'Anders.' })])), hashes[0]);
});

test('between two editions: what changed, what was filled in or emptied, and what is no longer there', () => {
  const before = content([
    aLine('same', { value: 1 }),
    aLine('more', { value: 1 }),
    aLine('gone', { value: 'Dalen' }),
    aLine('new'),
  ]);
  const after = content([aLine('new', { value: 0 }), aLine('same', { value: 1 }), aLine('more', { value: 2 })]);
  const said = { section: 'a. Voorzieningen' };
  assert.deepEqual(changesBetween(before, after), [
    { ...said, label: 'new', after: 0 },
    { ...said, label: 'more', before: 1, after: 2 },
    { ...said, label: 'gone', before: 'Dalen' },
  ]);
  assert.deepEqual(changesBetween(after, after), []);
});
