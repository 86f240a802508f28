import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2025 } from '../tariffs/testing.ts';
import type { Price } from './activity.ts';
import { pricesClash, pricesText, proposedPrices } from './prices.ts';

const serviceOf = (id: string) => {
  const service = edition2025.services.find((each) => each.id === id);
  assert.ok(service);
  return service;
};

for (const [id, text] of [
  ['llo-pakket-1', 'gratis tot en met 17 jaar, € 5,00 vanaf 18 jaar'],
  ['llo-pakket-2', 'gratis tot en met 17 jaar, € 5,00 vanaf 18 jaar'],
  ['makersplaats', 'gratis tot en met 17 jaar, € 5,00 vanaf 18 jaar'],
  ['ido', 'gratis'],
  ['kleintje-bieb', undefined],
  ['dbos-po', undefined],
] as const)
  test(`${id} proposes ${text ?? 'no price, for its tariff has none'}`, () => {
    const proposed = proposedPrices(serviceOf(id));
    assert.equal(proposed && pricesText(proposed).replaceAll('\u00a0', ' '), text);
  });

const price = (ageFrom: number | null, ageUntil: number | null, cents = 0): Price => ({ ageFrom, ageUntil, cents });

for (const [what, prices, clash] of [
  ['none', [], false],
  ['one for all', [price(null, null)], false],
  ['up to and from', [price(null, 17), price(18, null, 500)], false],
  ['three bands', [price(0, 3), price(4, 17, 250), price(18, null, 500)], false],
  ['an age with two prices', [price(null, 18), price(18, null, 500)], true],
  ['two for all', [price(null, null), price(null, null, 500)], true],
  ['one that ends before it begins', [price(18, 17)], true],
] as const)
  test(`of ages, ${what} ${clash ? 'clashes' : 'fits'}`, () => assert.equal(pricesClash(prices), clash));

test('a price says for whom it is', () => {
  assert.equal(pricesText([]), '');
  assert.equal(pricesText([price(null, null)]), 'gratis');
  assert.equal(pricesText([price(4, 12, 250)]).replaceAll('\u00a0', ' '), '€ 2,50 van 4 tot en met 12 jaar');
});
