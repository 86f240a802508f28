import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceText, shownValue, typedValue } from './field-text.ts';

for (const [value, mark, typed, shown] of [
  [134839, ',', '134839', '134.839'],
  [1234567.5, ',', '1234567,5', '1.234.567,5'],
  [8.25, '.', '8.25', '8,25'],
  [0, ',', '0', '0'],
  ['7741 AA', '.', '7741 AA', '7741 AA'],
  ['Sint-Jan 2. hoek', ',', 'Sint-Jan 2. hoek', 'Sint-Jan 2. hoek'],
] as const)
  test(`${value} is typed ${typed} and read ${shown}`, () =>
    assert.deepEqual([typedValue(value, mark), shownValue(value)], [typed, shown]));

for (const [before, now, expected] of [
  [1000, 2500, '+1.500'],
  [10.5, 7, '−3,5'],
  [0.1, 0.3, '+0,2'],
  [5, 5, '0'],
  [undefined, 5, ''],
  [5, undefined, ''],
  ['a', 5, ''],
] as const)
  test(`from ${before} to ${now} is «${expected}»`, () => assert.equal(differenceText(before, now), expected));
