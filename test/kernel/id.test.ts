import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { isId, newId } from '#kernel/id.ts';

test('an id is a UUIDv7 that holds the moment of its making', () => {
  const id = newId(Date.UTC(2026, 10, 22, 9));
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), Date.UTC(2026, 10, 22, 9));
});

test('ids sort by the moment of their making', () => {
  const moments = [0, 1, 255, 256, 65_536, Date.UTC(2026, 0), Date.UTC(2026, 0) + 1, Date.UTC(9999, 0)];
  const ids = moments.map((moment) => newId(moment));
  assert.deepEqual([...ids].sort(), ids);
});

test('ten thousand ids of one moment differ', () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, () => newId(0))).size, 10_000);
});

for (const [text, expected] of [
  [newId(), true],
  [randomUUID(), true],
  ['', false],
  ['1', false],
  [randomUUID().toUpperCase(), false],
  [` ${randomUUID()}`, false],
  [`${randomUUID()}\n`, false],
  [randomUUID().replaceAll('-', ''), false],
] as const) {
  test(`«${text.trim().slice(0, 14)}» (${text.length} signs) ${expected ? 'can' : 'cannot'} be an id`, () =>
    assert.equal(isId(text), expected));
}
