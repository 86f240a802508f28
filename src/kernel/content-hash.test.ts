import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson, hashOf } from './content-hash.ts';

test('the same content gives the same text, whatever the order of its keys', () => {
  assert.equal(canonicalJson({ b: [1, { d: null, c: 'é' }], a: undefined }), '{"b":[1,{"c":"é","d":null}]}');
  assert.equal(canonicalJson({ b: 1, a: { y: 2, x: 1 } }), canonicalJson({ a: { x: 1, y: 2 }, b: 1 }));
  assert.notEqual(canonicalJson([1, 2]), canonicalJson([2, 1]));
});

test('content survives a journey through JSON without another hash', () => {
  const content = { lines: [{ note: undefined, quantity: 1.25 }], text: 'a "b"\n' };
  assert.equal(hashOf(JSON.parse(JSON.stringify(content))), hashOf(content));
  assert.match(hashOf(content), /^[0-9a-f]{64}$/);
});
