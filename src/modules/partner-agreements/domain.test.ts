import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { edition2025 } from '../tariffs/testing.ts';
import { factsOf, firstDayOf, PARTNER_PLACES, priceDraft, servicesFor, unpricedServices, usualRule } from './domain.ts';

const taken = {
  'primary-school': ['dbos-po', 'thuislezen'],
  'secondary-school': ['dbos-vo'],
  childcare: ['boekstart-kinderopvang', 'boekstart-pluspakket'],
};

for (const place of PARTNER_PLACES)
  test(`a ${place} agrees to what it pays a part of, and to what is only for those`, () => {
    assert.deepEqual(
      servicesFor(edition2025, place).map(({ id }) => id),
      taken[place],
    );
  });

const rules = [
  { service: 'dbos-po', initialYears: 3, renewalYears: 1, noticeMonths: null },
  { service: 'dbos-vo', initialYears: 3, renewalYears: 1, noticeMonths: 12 },
  { service: 'boekstart-kinderopvang', initialYears: 1, renewalYears: null, noticeMonths: null },
  { service: 'boekstart-pluspakket', initialYears: 1, renewalYears: null, noticeMonths: null },
];

for (const { service, ...rule } of rules)
  test(`the term of ${service} is that of the catalogue, and one year where it is silent`, () => {
    const startsOn = firstDayOf('school', 2026);
    const services = edition2025.services.filter(({ id }) => id === service);
    assert.deepEqual(usualRule(services, startsOn), { startsOn: '2026-08-01', ...rule });
  });

const basis = { facts: factsOf('school', 214), selections: [{ service: 'dbos-po' }] };
const contributions = [
  { schoolContribution: 'on-top', school: 3_638_00, municipality: 15_739_70 },
  { schoolContribution: 'within', school: 3_638_00, municipality: 12_101_70 },
] as const;

for (const { schoolContribution, ...sums } of contributions)
  test(`214 pupils with the contribution ${schoolContribution}: each payer has its own part`, () => {
    const priced = priceDraft(edition2025, { ...basis, schoolContribution }, asDay('2026-08-01'));
    assert.ok('calculation' in priced);
    const { school, municipality } = priced.calculation.totals.byPayer;
    assert.deepEqual({ school: school?.annualCents, municipality: municipality?.annualCents }, sums);
  });

test('unknown pupils are a fault, and a service on quote has no price until a person gives one', () => {
  const unknown = priceDraft(
    edition2025,
    { ...basis, facts: factsOf('school', undefined), schoolContribution: 'on-top' },
    asDay('2026-08-01'),
  );
  assert.ok('faults' in unknown);
  const quoted = {
    facts: factsOf('school', 412),
    schoolContribution: 'on-top' as const,
    selections: [{ service: 'dbos-vo' }],
  };
  const open = priceDraft(edition2025, quoted, asDay('2026-08-01'));
  assert.deepEqual('calculation' in open && unpricedServices(quoted, open.calculation), ['dbos-vo']);
});
