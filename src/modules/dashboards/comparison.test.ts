import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { valuesOf } from '../figures/index.ts';
import { aFigure, aSource, modulesWith } from '../figures/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { classEnds, comparedIn, INHABITANTS, isKnown, shadeOf } from './comparison.ts';

const PLACES = [
  { code: 'GM0109', name: 'Coevorden' },
  { code: 'GM0114', name: 'Emmen' },
  { code: 'GM0119', name: 'Meppel' },
  { code: 'GM1690', name: 'De Wolden' },
];
const COUNTS = {
  visits: { 'municipality:GM0109 2025': 71_720, 'municipality:GM0114 2025': 0, 'municipality:GM0119 2025': 60_000 },
  [INHABITANTS]: {
    ...{ 'municipality:GM0109 2025': 35_860, 'municipality:GM0114 2025': 107_000 },
    ...{ 'municipality:GM0119 2024': 30_000, 'municipality:GM0119 2026': 1, 'municipality:GM1690 2025': 24_000 },
  },
};
const figures = ['visits', INHABITANTS].map((id) => aFigure(id, { countsPersons: false, enteredByPeriod: true }));
const periods = [2024, 2025, 2026].map(calendarYear);

test('municipalities stand by their number for each 1,000 inhabitants of that year, or of the last known one before it', () =>
  undone(async (tx) => {
    for (const place of PLACES) await registerMunicipality(ctxOf(tx), place);
    const values = await valuesOf(ctxOf(tx, someone('director')), modulesWith(aSource(figures, COUNTS)), {
      scopes: PLACES.map(({ code }) => ({ kind: 'municipality', municipalityCode: code })),
      periods,
    });
    const rows = comparedIn(values, PLACES, { figureId: 'visits', period: calendarYear(2025), periods });
    assert.deepEqual(
      rows.map(({ place, perThousand }) => [place.name, perThousand]),
      [
        ['Coevorden', 2000],
        ['Meppel', 2000],
        ['Emmen', 0],
        ['De Wolden', undefined],
      ],
    );
    assert.equal(rows[1]?.inhabitants?.period.startsOn, '2024-01-01');
    assert.deepEqual(rows.filter(isKnown).length, 3);
    for (const row of rows.filter(isKnown))
      assert.equal(
        row.perThousand,
        ((row.value.preferred?.value ?? 0) / (row.inhabitants?.preferred?.value ?? 1)) * 1000,
      );
  }));

test('shades divide what lies between the least and the most; one value alone has one shade', () => {
  const rows = (values: readonly number[]) =>
    values.map((perThousand) => ({ perThousand }) as Parameters<typeof classEnds>[0][number]);
  const ends = classEnds(rows([1.3, 2.9, 3.7, 5.3]));
  assert.deepEqual(ends, [2.3, 3.3, 4.3, 5.3]);
  assert.deepEqual(
    [1.3, 2.3, 2.4, 4.3, 5.3].map((value) => shadeOf(value, ends)),
    [1, 1, 2, 3, 4],
  );
  assert.equal(shadeOf(7, classEnds(rows([7, 7]))), 1);
});
