import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longSentences } from './long-sentences.ts';

test('a sentence of more than twenty words is long, and a short one beside it is not', () => {
  const long = `${'woord '.repeat(20)}eind.`;
  assert.deepEqual(longSentences(`Kort. ${long} Ook kort!`), [long]);
  assert.deepEqual(longSentences(`${'woord '.repeat(19)}eind.`), []);
});
