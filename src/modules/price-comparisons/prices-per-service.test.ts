import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coevorden, edition2025, price } from '../calculations/testing.ts';
import { annualOf, compareCalculations, oneOffOf, yearlyPriceText } from './prices-per-service.ts';

const calculate = (...selections: { service: string; choice?: Record<string, string> }[]) =>
  price({ edition: edition2025, facts: coevorden, selections, options: { year: 2026 } });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('calculations stand side by side per service, and say where they differ', () => {
  const both = [calculate({ service: 'boekstartcoach' }, { service: 'ido' }), calculate({ service: 'boekstartcoach' })];
  const rows = compareCalculations(edition2025, both).map(({ serviceId, prices, differs }) => [
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
  const [row] = compareCalculations(edition2025, [calculate({ service: 'gezinsaanpak' })]);
  assert.equal(yearlyPriceText(row?.prices[0]), 'op offerte');
  const partly = compareCalculations(edition2025, [calculate({ service: 'boekstart-kinderopvang' })])[0]?.prices[0];
  assert.match(plain(yearlyPriceText(partly)), /^€ [\d.,]+ en op offerte$/);
});

test('yearly and one-off amounts are apart, and a service that is not chosen has none', () => {
  const calculation = calculate({ service: 'open-plus-bibliotheek' });
  assert.equal((annualOf(calculation, 'open-plus-bibliotheek') ?? 0) > 0, true);
  assert.equal(oneOffOf(calculation, 'open-plus-bibliotheek'), 6 * 25_800_00);
  assert.equal(annualOf(calculation, 'ido'), undefined);
  assert.equal(annualOf(undefined, 'ido'), undefined);
});
