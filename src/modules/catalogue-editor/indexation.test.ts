import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn } from '../tariffs/index.ts';
import { edition2025 as edition } from '../tariffs/testing.ts';
import { indexed, indexedRate, priceGroupOf, priceGroups, type Rounding, repriced } from './indexation.ts';

for (const [rate, percentage, rounding, expected] of [
  ['73.55', '3.2', 'cent', '75.90'],
  ['100.00', '0.125', 'cent', '100.13'],
  ['11890.00', '2.5', 'source', '12187.00'],
  ['11890.00', '2.5', 'cent', '12187.25'],
  ['11.10', '2.5', 'source', '11.38'],
  ['0.8325', '10', 'source', '0.9158'],
  ['11.19', '3', 'euro', '12.00'],
  ['10.50', '0', 'euro', '11.00'],
  ['57.00', '-10', 'cent', '51.30'],
] as const satisfies readonly (readonly [string, string, Rounding, string])[]) {
  test(`${rate} raised by ${percentage}% and rounded to the ${rounding} is ${expected}`, () =>
    assert.equal(indexedRate(rate, percentage, rounding), expected));
}

const component = (document: typeof edition, service: string, id: string) =>
  document.services.find((each) => each.id === service)?.tariff.components.find((each) => each.id === id);

test('only the prices of the group move, and the old edition stays as it was', () => {
  const raised = indexed(edition, { percentages: { perPupil: '10' }, rounding: 'cent' });
  assert.equal((component(raised, 'dbos-po', 'per-leerling') as { amount: string }).amount, '80.91');
  assert.equal((component(edition, 'dbos-po', 'per-leerling') as { amount: string }).amount, '73.55');
  assert.deepEqual(
    component(raised, 'robuuste-lokale-bibliotheek', 'per-vestiging'),
    component(edition, 'robuuste-lokale-bibliotheek', 'per-vestiging'),
  );
});

test('money of the state has a group of its own', () => {
  const ido = edition.services
    .find(({ id }) => id === 'ido')
    ?.tariff.components.find(({ kind }) => kind === 'per_inhabitant');
  assert.equal(ido && priceGroupOf(ido), 'stateMoney');
});

test('every group raised leaves an edition without errors, and every group occurs', () => {
  const percentages = Object.fromEntries(priceGroups.map((group) => [group, '3.7']));
  assert.deepEqual(
    findingsIn(indexed(edition, { percentages, rounding: 'source' })).filter(({ isError }) => isError),
    [],
  );
  const occurring = new Set(edition.services.flatMap(({ tariff }) => tariff.components.map(priceGroupOf)));
  assert.deepEqual(
    priceGroups.filter((group) => !occurring.has(group)),
    [],
  );
});

test('an earlier choice is priced again, and says which services are gone', () => {
  const input = { facts: { pupils: 100 }, selections: [{ service: 'dbos-po' }, { service: 'oude-dienst' }] };
  const old = repriced(edition, input);
  const raised = repriced(indexed(edition, { percentages: { perPupil: '10' }, rounding: 'cent' }), input);
  assert.deepEqual(old.gone, ['oude-dienst']);
  assert.ok(old.result.ok && raised.result.ok);
  assert.equal(
    raised.result.value.totals.municipality.annualCents - old.result.value.totals.municipality.annualCents,
    73600,
  );
});

test('an input that is nonsense is refused and does no harm', () => {
  for (const selections of [null, 'x', [null], [1]]) repriced(edition, { selections });
  assert.equal(repriced(edition, { selections: [{ service: 'dbos-po' }] }).result.ok, false);
});
