import assert from 'node:assert/strict';
import { test } from 'node:test';
import { disagreementsIn } from './disagreement.ts';
import type { Known } from './known.ts';

const known = (origin: Known['origin'], value: number, highest?: number): Known => ({
  ...{ origin, value, source: '' },
  ...(highest !== undefined && { highest }),
});

for (const [what, printed, calculated, agree] of [
  ['the same number agrees', known('imported', 6860), known('derived', 6860), true],
  ['a percentage agrees in the decimals that were printed', known('imported', 7), known('derived', 6.8), true],
  ['and does not when it is another one', known('imported', 14), known('derived', 12.4), false],
  ['one more does not', known('imported', 142), known('computed', 143), false],
  ['a span is no number', known('imported', 5, 10), known('computed', 5), false],
] as const)
  test(what, () => {
    const beside = { preferred: printed, imported: printed, [calculated.origin]: calculated };
    assert.deepEqual(disagreementsIn(beside), agree ? [] : [calculated]);
  });

test('where nothing is preferred there is nothing to disagree with', () => {
  assert.deepEqual(disagreementsIn({ computed: { ...known('computed', 3), incomplete: true } }), []);
});
