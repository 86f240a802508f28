import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptIn } from './term.ts';

const chosen = (...months: number[]) =>
  months.map((each, index) => ({ months: each, chosenAt: new Date(Date.UTC(2027, index)) }));

const cases: [string, number[], number[]][] = [
  ['never chosen', [], [3]],
  ['shorter: at once, for what was there too', [1], [1, 1]],
  ['longer: only for what comes in from then on', [12], [3, 12]],
  ['longer, and shorter again', [12, 6], [3, 6, 6]],
  ['shorter, and longer again', [1, 6], [1, 1, 6]],
];

for (const [what, months, kept] of cases)
  test(what, () => {
    const spans = keptIn(chosen(...months));
    assert.deepEqual(
      spans.map((span) => span.months),
      kept,
    );
    for (const [index, { until }] of spans.entries()) assert.ok(until <= (spans[index + 1]?.from ?? until));
  });
