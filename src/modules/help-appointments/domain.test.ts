import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { halfDayCode, halfDayOf, halfDaysAhead, overlap, slotsIn, wipesAfter } from './domain.ts';

const span = (from: string, until: string) => ({
  from: new Date(`2026-11-24T${from}:00Z`),
  until: new Date(`2026-11-24T${until}:00Z`),
});

for (const [from, until, count] of [
  ['09:00', '11:00', 4],
  ['09:15', '10:40', 2],
  ['09:00', '09:29', 0],
] as const)
  test(`from ${from} to ${until} there is room for ${count}`, () =>
    assert.equal(slotsIn(span(from, until)).length, count));

test('what follows on another does not overlap it', () => {
  assert.ok(overlap(span('09:00', '09:30'), span('09:15', '09:45')));
  assert.ok(!overlap(span('09:00', '09:30'), span('09:30', '10:00')));
});

test('on a Sunday one can wish for the ten working days that follow, each in two halves', () => {
  const wishes = halfDaysAhead(asDay('2026-11-22')).map(halfDayCode);
  assert.equal(wishes.length, 20);
  assert.deepEqual([wishes[0], wishes.at(-1)], ['2026-11-23 morning', '2026-12-04 afternoon']);
});

for (const [code, isKnown] of [
  ['2026-11-24 morning', true],
  ['2026-11-24 evening', false],
  ['2026-02-30 morning', false],
  ['24-11-2026 morning', false],
  ['2026-11-24 morning x', false],
  ['', false],
] as const)
  test(`«${code}» is ${isKnown ? 'a' : 'no'} half-day`, () => assert.equal(halfDayOf(code) !== undefined, isKnown));

test('all of it goes a day after', () => {
  assert.equal(wipesAfter(new Date('2026-11-24T10:00:00Z')).toISOString(), '2026-11-25T10:00:00.000Z');
});
