import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coevorden, edition2025, price } from '../calculations/testing.ts';
import { annualOf, compare, oneOffOf, overruledFacts, startingServices, yearlyPriceText } from './domain.ts';

const calculate = (...selections: { service: string; choice?: Record<string, string> }[]) =>
  price({ edition: edition2025, facts: coevorden, selections, options: { year: 2026 } });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const service = (id: string) => {
  const found = edition2025.services.find((each) => each.id === id);
  assert.ok(found);
  return found;
};

test('an advice starts with the Basis services, those of which the level is inferred too', () => {
  const ids = startingServices(edition2025);
  assert.ok(ids.includes('dbos-po') && ids.includes('robuuste-lokale-bibliotheek'));
  assert.ok(!ids.includes('makersplaats') && !ids.includes('maatwerk'));
});

test('scenarios stand side by side per service, and say where they differ', () => {
  const both = [calculate({ service: 'boekstartcoach' }, { service: 'ido' }), calculate({ service: 'boekstartcoach' })];
  const rows = compare(edition2025, both).map(({ serviceId, prices, differs }) => [
    serviceId,
    differs,
    ...prices.map((each) => plain(yearlyPriceText(each))),
  ]);
  assert.deepEqual(rows, [
    ['boekstartcoach', false, '€ 28.536,00', '€ 28.536,00'],
    // the state pays for it, so the municipality pays nothing
    ['ido', true, '€ 0,00', 'niet gekozen'],
  ]);
});

test('a part that a person must price is never counted as nothing', () => {
  const [row] = compare(edition2025, [calculate({ service: 'gezinsaanpak' })]);
  assert.equal(yearlyPriceText(row?.prices[0]), 'op offerte');
  const partly = compare(edition2025, [calculate({ service: 'boekstart-kinderopvang' })])[0]?.prices[0];
  assert.match(plain(yearlyPriceText(partly)), /^€ [\d.,]+ en op offerte$/);
});

test('yearly and one-off amounts are apart, and a service that is not chosen has none', () => {
  const calculation = calculate({ service: 'open-plus-bibliotheek' });
  assert.equal((annualOf(calculation, 'open-plus-bibliotheek') ?? 0) > 0, true);
  assert.equal(oneOffOf(calculation, 'open-plus-bibliotheek'), 6 * 25_800_00);
  assert.equal(annualOf(calculation, 'ido'), undefined);
  assert.equal(annualOf(undefined, 'ido'), undefined);
});

test('only a number that differs from a known fact overrules it', () => {
  const overruled = (quantities: object, facts = coevorden) =>
    overruledFacts(service('dbos-po'), facts, quantities).map(({ name, fact, stated }) => [name, fact, stated]);
  assert.deepEqual(overruled({ pupils: 1_900 }), [['pupils', 2_129, 1_900]]);
  assert.deepEqual(overruled({ pupils: 2_129 }), []);
  assert.deepEqual(overruled({ pupils: 1_900 }, { ...coevorden, pupils: undefined as never }), []);
});
