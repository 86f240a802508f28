import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { budgetLines, costCents, type EngagementState, stateOf, type VatPercent } from './domain.ts';

const costs: [fee: number, vat: VatPercent, travel: number, cents: number][] = [
  [50_000, 21, 0, 60_500],
  [50_000, 9, 2_310, 56_810],
  [50_000, 0, 0, 50_000],
  [333, 9, 0, 363],
  [250, 21, 0, 303],
];
for (const [feeCents, vatPercent, travelCents, cents] of costs)
  test(`${feeCents} with ${vatPercent}% and a journey of ${travelCents} costs ${cents}`, () =>
    assert.equal(costCents({ feeCents, vatPercent, travelCents }), cents));

test('a engagement is asked, agreed, invoiced and paid', () => {
  const none = { contractOn: null, invoicedOn: null, paidOn: null };
  const day = asDay('2026-03-01');
  const states: [Parameters<typeof stateOf>[0], EngagementState][] = [
    [none, 'asked'],
    [{ ...none, contractOn: day }, 'agreed'],
    [{ ...none, invoicedOn: day }, 'invoiced'],
    [{ contractOn: day, invoicedOn: day, paidOn: day }, 'paid'],
  ];
  for (const [engagement, state] of states) assert.equal(stateOf(engagement), state);
});

test('what was promised stands by its service, also where nobody promised or budgeted anything', () => {
  const engagement = { feeCents: 10_000, vatPercent: 0, travelCents: 0 } as const;
  const titles = new Map([
    ['llo-pakket-1', 'Pakket 1'],
    ['makersplaats', 'Makersplaats'],
    ['taalhuis', 'Taalhuis'],
  ]);
  const services = { promised: ['llo-pakket-1'], titles };
  const budgets = [{ serviceId: 'makersplaats', cents: 40_000 }];
  const engagements = ['llo-pakket-1', 'llo-pakket-1', ''].map((serviceId) => ({ serviceId, ...engagement }));
  assert.deepEqual(
    budgetLines(services, budgets, engagements).map((line) => [line.title, line.budgetCents, line.promisedCents]),
    [
      ['Pakket 1', undefined, 20_000],
      ['Makersplaats', 40_000, 0],
      ['', undefined, 10_000],
    ],
  );
});
