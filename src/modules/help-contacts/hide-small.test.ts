import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hideSmall, totalShown } from './hide-small.ts';

const cases: [counts: number[], shown: (number | undefined)[], total: number | undefined][] = [
  [[0, 12, 30], [0, 12, 30], 42],
  [[3, 12, 30], [undefined, undefined, 30], 45],
  [[4, 3, 30], [undefined, undefined, 30], 37],
  [[1, 1, 9, 30], [undefined, undefined, undefined, 30], 41],
  [[3, 0], [undefined, 0], undefined],
  [[1, 2], [undefined, undefined], undefined],
  [[], [], 0],
];

for (const [counts, shown, total] of cases)
  test(`of ${counts.join(', ') || 'nothing'}`, () => {
    const rows = hideSmall(counts.map((counted) => ({ counted })));
    assert.deepEqual(
      rows.map((row) => row.shown),
      shown,
    );
    assert.equal(totalShown(rows), total);
  });
