import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aComponent, anEdition, aService } from '../tariffs/testing.ts';
import { explanations, price } from './testing.ts';

const facts = {
  inhabitants: 1000,
  branches: { large: 2, medium: 0, small: 1, servicePoint: 3 },
  pupils: 100,
  schools: 4,
  childcareLocations: 5,
  clinics: 3,
};
const amount = '10.50';
const sizes = [
  { size: 'large', activitiesPerYear: 15, amount: '300.00' },
  { size: 'small', activitiesPerYear: 5, amount: '100.00' },
] as const;

type Row = { component: Parameters<typeof aComponent>[0]; chosen?: object; lines: string[] };

const rows: Row[] = [
  {
    component: {
      kind: 'per_branch_by_size_class',
      unit: 'branch',
      amounts: { large: '400.00', medium: '300.00', small: '200.00', servicePoint: '100.00' },
    },
    lines: [
      '2 grote bibliotheken × € 400,00 = € 800,00',
      '1 kleine bibliotheek × € 200,00 = € 200,00',
      '3 servicepunten × € 100,00 = € 300,00',
    ],
  },
  {
    component: { kind: 'per_inhabitant', unit: 'inhabitant', amount: '0.83' },
    lines: ['1.000 inwoners × € 0,83 = € 830,00'],
  },
  { component: { kind: 'fixed', unit: 'municipality', amount }, lines: ['1 gemeente × € 10,50 = € 10,50'] },
  { component: { kind: 'fixed', amount }, lines: ['1 × € 10,50 = € 10,50'] },
  {
    component: { kind: 'fixed', amount },
    chosen: { quantities: { units: 3 } },
    lines: ['3 × € 10,50 = € 31,50'],
  },
  {
    component: { kind: 'fixed', unit: 'branch', amount, certainty: 'guideline' },
    chosen: { quantities: { branches: 1 } },
    lines: ['1 vestiging × € 10,50 = € 10,50 (richtprijs)'],
  },
  {
    component: { kind: 'fixed', unit: 'branch', amount },
    chosen: { quantities: { branches: { large: 1, small: 1 } } },
    lines: ['2 vestigingen × € 10,50 = € 21,00'],
  },
  {
    component: { kind: 'package_by_size', unit: 'branch', sizeBasis: 'branch_size_class', sizes: [...sizes] },
    lines: [
      '2 grote bibliotheken × € 300,00 = € 600,00 (elk 15 activiteiten per jaar)',
      '1 kleine bibliotheek × € 100,00 = € 100,00 (5 activiteiten per jaar)',
    ],
  },
  {
    component: { kind: 'package_by_size', unit: 'package', sizeBasis: 'package_size', sizes: [...sizes] },
    chosen: { choice: { size: 'small' } },
    lines: ['1 klein pakket × € 100,00 = € 100,00 (5 activiteiten per jaar)'],
  },
  {
    component: { kind: 'package_by_size', unit: 'package', sizeBasis: 'package_size', sizes: [...sizes] },
    chosen: { quantities: { packages: { large: 1, small: 2 } } },
    lines: [
      '1 groot pakket × € 300,00 = € 300,00 (15 activiteiten per jaar)',
      '2 kleine pakketten × € 100,00 = € 200,00 (elk 5 activiteiten per jaar)',
    ],
  },
  {
    component: { kind: 'activity_range_fixed', unit: 'municipality', amount, activitiesMin: 4, activitiesMax: 10 },
    lines: ['1 gemeente × € 10,50 = € 10,50 (4 tot 10 activiteiten per jaar)'],
  },
  {
    component: { kind: 'per_location', unit: 'childcare_location', amount },
    lines: ['5 kinderopvanglocaties × € 10,50 = € 52,50'],
  },
  { component: { kind: 'per_location', unit: 'school', amount }, lines: ['4 scholen × € 10,50 = € 42,00'] },
  { component: { kind: 'per_pupil', unit: 'pupil', amount }, lines: ['100 leerlingen × € 10,50 = € 1.050,00'] },
  {
    component: { kind: 'per_weekly_hours_block', unit: 'clinic', amount, blockHoursPerWeek: 4 },
    lines: ['3 consultatiebureaus × € 10,50 = € 31,50 (4 uur per week voor elk)'],
  },
  {
    component: { kind: 'per_weekly_hours_block', unit: 'clinic', amount, blockHoursPerWeek: 4 },
    chosen: { quantities: { hoursPerWeek: 6 } },
    lines: ['1,5 blokken van 4 uur per week × € 10,50 = € 15,75 (6 uur per week)'],
  },
  {
    component: { kind: 'per_book', unit: 'book', unitPrice: '19.35', quantity: { fixed: 2 } },
    lines: ['2 boeken × € 19,35 = € 38,70'],
  },
  {
    component: { kind: 'per_book', unit: 'book', unitPrice: '19.35', quantity: { themes: 10, booksPerTheme: 20 } },
    chosen: { quantities: { units: 2 } },
    lines: ["400 boeken × € 19,35 = € 7.740,00 (10 thema's van 20 boeken)"],
  },
  {
    component: { kind: 'per_book', unit: 'book', unitPrice: '19.35', quantity: { themes: 10, booksPerTheme: 20 } },
    chosen: { quantities: { books: 1 } },
    lines: ['1 boek × € 19,35 = € 19,35'],
  },
  {
    component: { kind: 'per_book', unit: 'pupil', unitPrice: '19.35', quantity: { booksPerPupil: 2 } },
    lines: ['200 boeken × € 19,35 = € 3.870,00 (2 per leerling, 100 leerlingen)'],
  },
  {
    component: { kind: 'hours_lump_sum', amount, hours: 16, staffRole: 'educatiemedewerker' },
    lines: ['1 × € 10,50 = € 10,50 (16 uur educatiemedewerker)'],
  },
  {
    component: {
      kind: 'hourly_rate',
      unit: 'hour',
      rates: { mbo: '57.00', hbo: '74.00', hboPlusWo: '96.00' },
      indexation: 'annual',
    },
    chosen: { quantities: { hours: { mbo: 10, hbo: 0, hboPlusWo: 1.25 } } },
    lines: ['10 uur mbo × € 57,00 = € 570,00', '1,25 uur hbo+/wo × € 96,00 = € 120,00'],
  },
  {
    component: {
      kind: 'third_party_contribution',
      role: 'third_party_contribution',
      payer: 'school',
      unit: 'pupil',
      amount,
    },
    lines: ['100 leerlingen × € 10,50 = € 1.050,00'],
  },
  { component: { kind: 'free_item', item: 'Koffertje' }, lines: ['Koffertje: gratis'] },
];

for (const { component, chosen = {}, lines } of rows) {
  test(`${component.kind} gives ${lines.join(' and ')}`, () => {
    const edition = anEdition(aService([aComponent(component)]));
    const found = price({ edition, facts, selections: [{ service: 'service', ...chosen }] });
    assert.deepEqual(explanations(found.lines), lines);
  });
}

test('a quantity with a rate of three decimals is rounded half up, once, at the line', () => {
  const edition = anEdition(
    aService([
      aComponent({ kind: 'per_pupil', unit: 'pupil', amount: '0.125' }),
      aComponent({ id: 'again', kind: 'per_pupil', unit: 'pupil', amount: '0.125' }),
    ]),
  );
  const { lines, totals } = price({ edition, selections: [{ service: 'service', quantities: { pupils: 1 } }] });
  assert.deepEqual(
    lines.map(({ amountCents }) => amountCents),
    [13, 13],
  );
  assert.equal(totals.municipality.annualCents, 26);
});

test('what has no price is listed or told, and never counted', () => {
  const edition = anEdition(
    aService([
      aComponent({ id: 'a', kind: 'on_quote', costFactors: ['bouw'] }),
      aComponent({ id: 'b', kind: 'unpriced', note: 'geen bedrag', payer: 'school' }),
      aComponent({ id: 'c', kind: 'subsidy_reference', role: 'external_subsidy', subsidy: 'subsidie van het Rijk' }),
      aComponent({
        id: 'd',
        kind: 'expected_fee_income',
        role: 'information',
        amount: '100.00',
        participants: 20,
        per: 'activity',
      }),
      aComponent({
        id: 'e',
        kind: 'participant_fee',
        role: 'participant_fee',
        per: 'activity',
        bands: [
          { band: 'child', ageMin: 0, ageMax: 17, amount: '0.00' },
          { band: 'adult', ageMin: 18, ageMax: null, amount: '5.00' },
          { band: 'all', ageMin: null, ageMax: null, amount: null },
        ],
      }),
    ]),
  );
  const found = price({ edition, selections: [{ service: 'service' }] });
  assert.deepEqual(found.lines, []);
  assert.deepEqual(
    found.onQuote.map(({ component, costFactors }) => [component, costFactors]),
    [['a', ['bouw']]],
  );
  assert.deepEqual(
    found.unpriced.map(({ component, note, payer }) => [component, note, payer]),
    [['b', 'geen bedrag', 'school']],
  );
  assert.deepEqual(
    found.information.map(({ explanation }) => explanation.replaceAll('\u00a0', ' ')),
    [
      'subsidie van het Rijk',
      'ongeveer € 100,00 per activiteit, bij 20 deelnemers',
      'kinderen van 0 tot en met 17 jaar: gratis; volwassenen vanaf 18 jaar: € 5,00 per activiteit; iedereen: niet vermeld',
    ],
  );
  assert.equal(found.totals.municipality.firstYearCents, 0);
});

const buckets: [
  recurrence: 'annual' | 'one_off' | 'first_year' | 'following_years' | 'per_activity' | 'on_demand' | 'not_stated',
  sums: string[],
][] = [
  ['annual', ['annualCents', 'firstYearCents', 'followingYearsCents']],
  ['one_off', ['oneOffCents', 'firstYearCents']],
  ['first_year', ['firstYearCents']],
  ['following_years', ['followingYearsCents']],
  ['per_activity', ['perActivityCents']],
  ['on_demand', ['onDemandCents']],
  ['not_stated', ['notStatedCents']],
];
for (const [recurrence, sums] of buckets) {
  test(`an amount that is ${recurrence} counts in ${sums.join(', ')} only`, () => {
    const edition = anEdition(aService([aComponent({ kind: 'fixed', amount, recurrence })]));
    const { municipality } = price({ edition, selections: [{ service: 'service' }] }).totals;
    const filled = Object.entries(municipality).filter(([, cents]) => cents === 1050);
    assert.deepEqual(filled.map(([name]) => name).sort(), sums.toSorted());
  });
}
