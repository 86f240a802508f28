import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coevorden, price } from '../calculations/testing.ts';
import { edition2025 as edition } from '../tariffs/testing.ts';
import { type AgreementState, agreedLines, agreementNumber, renewedSelections, stateOf } from './domain.ts';

const facts = coevorden;
const calculation = price({
  edition,
  facts,
  selections: [{ service: 'leesklik' }, { service: 'ido' }, { service: 'thuislezen' }],
});

test('a line has what is paid each year, once, and on top from the second year; money of the state is not theirs', () => {
  const lines = agreedLines(calculation, 'municipality');
  const sums = calculation.totals.municipality;
  const add = (of: 'annualCents' | 'oneOffCents' | 'laterCents') => lines.reduce((sum, line) => sum + line[of], 0);
  assert.equal(add('annualCents') + add('oneOffCents'), sums.firstYearCents);
  assert.equal(add('annualCents') + add('laterCents'), sums.followingYearsCents);
  assert.ok(add('oneOffCents') > 0 && add('laterCents') > 0);
  assert.equal(lines.find(({ serviceId }) => serviceId === 'ido')?.annualCents, 0);
});

test('a renewal pays nothing once any more, and each year what a following year costs', () => {
  const lines = agreedLines(calculation, 'municipality', true);
  assert.equal(
    lines.reduce((sum, { annualCents }) => sum + annualCents, 0),
    calculation.totals.municipality.followingYearsCents,
  );
  assert.deepEqual([...new Set(lines.map(({ oneOffCents, laterCents }) => oneOffCents + laterCents))], [0]);
});

test('a price of a person’s own that was asked once is not asked again', () => {
  const annual = { component: 'offerte', amountCents: 100_00, recurrence: 'annual' as const };
  const selections = [
    { service: 'verhalenbrink', customLines: [annual, { ...annual, recurrence: 'one_off' as const }] },
  ];
  assert.deepEqual(renewedSelections({ facts, schoolContribution: 'within', selections })[0]?.customLines, [annual]);
});

test('the number names the year, the municipality and a running number', () =>
  assert.equal(agreementNumber(2026, 'GM0109', 7), 'OVK-2026-0109-0007'));

const span = { startsOn: '2026-01-01', endsBefore: '2027-01-01' };
const states: [today: string, noticed: boolean, state: AgreementState][] = [
  ['2025-12-31', false, 'coming'],
  ['2026-01-01', false, 'running'],
  ['2026-12-31', false, 'running'],
  ['2026-06-01', true, 'noticed'],
  ['2027-01-01', true, 'ended'],
];
for (const [today, noticed, state] of states) {
  test(`on ${today}${noticed ? ' after notice' : ''} the agreement is ${state}`, () =>
    assert.equal(stateOf({ ...span, noticed }, today), state));
}
