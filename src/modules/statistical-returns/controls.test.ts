import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Controls, controlsOf } from './controls.ts';
import type { ReturnLine, Sum } from './statistical-return.ts';
import { aLine } from './testing.ts';

type Given = { lines?: ReturnLine[]; sums?: Sum[]; explained?: Record<string, string> };
const controls = ({ lines = [], sums = [], explained = {} }: Given): Controls =>
  controlsOf({ kind: 'wsob', year: 2025, remarks: [], lines, sums }, new Map(Object.entries(explained)));

const aSum = (total: number | undefined, ...parts: (number | undefined)[]): Sum => ({
  total: { label: 'Totaal', value: total },
  parts: parts.map((value, index) => ({ label: `Deel ${index + 1}`, value })),
  advice: 'Kijk het na.',
});

for (const [name, sum, expected] of [
  ['agrees', aSum(30, 10, 20), { missing: [], difference: 0 }],
  ['agrees in hundredths, whatever binary fractions make of it', aSum(0.3, 0.1, 0.2), { missing: [], difference: 0 }],
  ['has too much in its parts', aSum(30, 10, 25), { missing: [], difference: 5 }],
  ['has too little in its parts', aSum(30, 10, 0), { missing: [], difference: -20 }],
  [
    'cannot be tried where a part is unknown, which is not 0',
    aSum(30, 30, undefined),
    { missing: ['Deel 2'], difference: 0 },
  ],
  ['cannot be tried where the total is unknown', aSum(undefined, 10, 20), { missing: ['Totaal'], difference: 30 }],
] as const) {
  test(`a sum ${name}`, () => {
    const { sums, open } = controls({ sums: [sum] });
    assert.deepEqual(sums, [{ ...sum, ...expected }]);
    assert.equal(open, expected.missing.length === 0 && expected.difference !== 0 ? 1 : 0);
  });
}

test('of a sum nobody knows anything of, there is nothing to try', () =>
  assert.deepEqual(controls({ sums: [aSum(undefined, undefined)] }).sums, []));

for (const [name, before, value, expected] of [
  ['exactly 25% is no jump', 100, 125, undefined],
  ['more than 25% is one', 100, 126, 26],
  ['a fall is one', 100, 70, -30],
  ['from 0 there is no percentage, and yet it is one', 0, 3, Number.POSITIVE_INFINITY],
  ['to 0 is one', 3, 0, -100],
  ['what was unknown before is none', undefined, 500, undefined],
  ['what is unknown now is none', 500, undefined, undefined],
  ['words are none', 'Dalen', 'Sleen', undefined],
] as const) {
  test(`since the year before, ${name}`, () =>
    assert.deepEqual(
      controls({ lines: [aLine('visits', { before, value })] }).jumps.map(({ percent }) => percent),
      expected === undefined ? [] : [expected],
    ));
}

test('a jump is explained by what was said of it here, or else by the note with which it was entered; then nothing is left to do', () => {
  const jump = aLine('visits', { before: 100, value: 200 });
  const explanationOf = (given: Given) => {
    const { jumps, open } = controls(given);
    return [jumps[0]?.explanation, open];
  };
  assert.deepEqual(explanationOf({ lines: [jump] }), [undefined, 1]);
  const noted = { ...jump, note: 'Nieuwe teller.' };
  assert.deepEqual(explanationOf({ lines: [noted] }), ['Nieuwe teller.', 0]);
  const explained = { visits: 'Er kwam een tweede teller.' };
  assert.deepEqual(explanationOf({ lines: [noted], explained }), ['Er kwam een tweede teller.', 0]);
});

test('empty is not 0: each stands in a list of its own, and only what is empty asks for something', () => {
  const lines = [
    aLine('unknown'),
    aLine('none', { value: 0 }),
    aLine('word', { value: 'nee' }),
    aLine('some', { value: 4 }),
  ];
  const { empty, zeros, open } = controls({ lines });
  assert.deepEqual(
    [empty, zeros].map((list) => list.map(({ code }) => code)),
    [['unknown'], ['none']],
  );
  assert.equal(open, 1);
});
