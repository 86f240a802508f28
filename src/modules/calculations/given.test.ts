import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAbsent, readFields } from './given.ts';

test('a field of the prototype is not a field of the request', () => {
  const field = readFields({ value: {}, path: 'facts', faults: [] });
  assert.ok(['constructor', 'toString', '__proto__'].map(field).every(isAbsent));
});

test('a field knows its path, there or not', () => {
  const field = readFields({ value: { a: { b: 1 } }, path: 'selections[0]', faults: [] });
  assert.equal(readFields(field('a'))('b').path, 'selections[0].a.b');
  assert.equal(readFields(field('x'))('y').path, 'selections[0].x.y');
});
