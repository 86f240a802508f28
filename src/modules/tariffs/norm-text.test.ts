import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Norm } from './edition.ts';
import { normText } from './norm-text.ts';
import { tariffRowsOf } from './tariff-rows.ts';
import { edition2025 as edition } from './testing.ts';

const aNorm = (fields: Partial<Norm> & Pick<Norm, 'value'>): Norm => ({
  id: 'x',
  label: 'X',
  unit: 'books',
  ...fields,
});

for (const [norm, text] of [
  [
    { value: { kind: 'exact', value: 640000 }, unit: 'items', qualifier: 'approximately', per: 'province' },
    'ongeveer 640.000 exemplaren per provincie',
  ],
  [{ value: { kind: 'exact', value: 1 } }, '1 boek'],
  [{ value: { kind: 'range', min: 8, max: 10 }, unit: 'activities_per_year' }, '8 tot en met 10 activiteiten per jaar'],
  [{ value: { kind: 'range', max: 18 }, unit: 'age' }, 'tot en met 18 jaar'],
  [{ value: { kind: 'sizes', large: 15, medium: 10, small: 5 } }, 'groot 15, middelgroot 10, klein 5 boeken'],
  [
    { value: { kind: 'ratio', value: 1, perPupils: 100 }, unit: 'hours_per_week' },
    '1 uur per week voor elke 100 leerlingen',
  ],
  [{ value: { kind: 'interval', everyYears: 2 }, unit: 'interval' }, 'elke 2 jaar'],
  [{ value: { kind: 'open' } }, 'de bron noemt geen waarde'],
  [
    {
      value: {
        kind: 'bands',
        bands: [
          { pupils: { lt: 125 }, value: 4 },
          { pupils: { gt: 125 }, value: 5 },
        ],
        undecidedAt: [125],
      },
      unit: 'books_per_pupil',
    },
    'bij hoogstens 124 leerlingen: 4 boeken per leerling; bij 126 of meer leerlingen: 5 boeken per leerling',
  ],
] as const satisfies readonly (readonly [Partial<Norm> & Pick<Norm, 'value'>, string])[]) {
  test(`a norm reads «${text}»`, () => assert.equal(normText(aNorm(norm as Parameters<typeof aNorm>[0])), text));
}

test('no norm and no price of the shipped edition reads as code', () => {
  for (const service of edition.services) {
    const rows = tariffRowsOf(service.tariff.components, edition);
    const texts = [
      ...service.norms.map(normText),
      ...rows.flatMap((row) => [row.label, row.amount, row.unit, row.moment, row.payer, ...row.marks]),
    ];
    for (const text of texts) assert.doesNotMatch(text, /undefined|null|NaN|Infinity|[a-z]_[a-z]/, service.id);
    assert.ok(rows.length >= service.tariff.components.length, service.id);
  }
});
