import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardsFoundInAYear } from './guessing.ts';
import { halfDayOf } from './kinds.ts';

for (const [moment, halfDay] of [
  ['2026-11-22T11:29:00Z', 'morning'],
  ['2026-11-22T11:30:00Z', 'afternoon'],
  ['2026-11-22T16:29:00Z', 'afternoon'],
  ['2026-11-22T16:30:00Z', 'evening'],
  ['2026-07-22T15:30:00Z', 'evening'],
] as const)
  test(`${moment} is ${halfDay} on the library's clock`, () => assert.equal(halfDayOf(new Date(moment)), halfDay));

test('of eight signs there are 78 billion: who guesses at the limit all year finds one of a thousand cards in thirty years', () => {
  assert.equal(23 ** 8, 78_310_985_281);
  assert.ok(cardsFoundInAYear(1_000) < 1 / 29);
});
