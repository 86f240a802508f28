import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jumpPercent } from './jump.ts';

const jumps: [number | undefined, number | undefined, number | undefined][] = [
  [100, 125, undefined],
  [1.1, 1.375, undefined],
  [100, 126, 26],
  [100, 74, -26],
  [100, 0, -100],
  [0, 0, undefined],
  [0, 1, Number.POSITIVE_INFINITY],
  [undefined, 5, undefined],
  [5, undefined, undefined],
  [-10, -20, -100],
];
for (const [before, now, expected] of jumps)
  test(`from ${before} to ${now} is ${expected === undefined ? 'no jump' : `a jump of ${expected}%`}`, () =>
    assert.equal(jumpPercent(before, now), expected));
