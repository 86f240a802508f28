import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Counts } from './commitment-rules.ts';
import { reducedQuantity } from './reduced-quantity.ts';

const reductions: [counts: Counts, min: number, max: number, asked: number, granted: number, remains: number[]][] = [
  ['sessions', 12, 12, 100_00, 50_00, [6, 6]],
  ['sessions', 8, 10, 100_00, 75_00, [6, 7]],
  ['sessions', 5, 5, 100_00, 99_99, [4, 4]],
  ['hours', 4, 4, 9_512_00, 0, [0, 0]],
  ['presence', 1, 6, 100_00, 1_00, [1, 6]],
  ['presence', 1, 6, 100_00, 0, [0, 0]],
];
for (const [counts, quantityMin, quantityMax, askedCents, grantedCents, remains] of reductions) {
  test(`of ${quantityMin} to ${quantityMax} ${counts} remains ${remains} when ${grantedCents} of ${askedCents} is granted`, () => {
    const reduced = reducedQuantity({ counts, quantityMin, quantityMax }, { askedCents, grantedCents });
    assert.deepEqual([reduced.quantityMin, reduced.quantityMax], remains);
  });
}
