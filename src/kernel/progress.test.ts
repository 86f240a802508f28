import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addedUp, byMonthOf, totalOf } from './progress.ts';

test('deliveries add up by the month of their day, each with its weight', () =>
  assert.deepEqual(
    byMonthOf([
      { day: '2026-01-31', weight: 1 },
      { day: '2026-02-01', weight: 7 },
      { day: '2026-01-02', weight: 1 },
    ]),
    new Map([
      ['2026-01', 2],
      ['2026-02', 7],
    ]),
  ));

test('months of several add up, and what is not there adds nothing', () => {
  const all = addedUp([new Map([['2026-01', 2]]), undefined, new Map([['2026-01', 3]]), new Map([['2026-04', 1]])]);
  assert.deepEqual([all.get('2026-01'), totalOf(all), totalOf(undefined)], [5, 6, 0]);
});
