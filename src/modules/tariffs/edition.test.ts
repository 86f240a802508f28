import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EditionDocument } from './edition.ts';
import { aComponent, aDraft, aService } from './testing.ts';

test('what a component leaves out is an exact price for the municipality, with nothing said of VAT', () => {
  const edition = EditionDocument.parse(
    aDraft(aService([aComponent({ kind: 'per_inhabitant', unit: 'inhabitant', amount: '0.83' })])),
  );
  const [component] = edition.services[0]?.tariff.components ?? [];
  assert.deepEqual(
    [component?.role, component?.payer, component?.vat, component?.certainty],
    ['price', 'municipality', 'not_stated', 'exact'],
  );
});

const rates: [rate: string, accepted: boolean][] = [
  ['11.19', true],
  ['0.8312', true],
  ['999999.99', true],
  ['1000000.00', false],
  ['11.1', false],
  ['11,19', false],
  ['-1.00', false],
  ['1', false],
];
for (const [rate, accepted] of rates) {
  test(`"${rate}" is ${accepted ? 'a' : 'no'} rate`, () => {
    const draft = aDraft(aService([aComponent({ kind: 'fixed', amount: rate })]));
    assert.equal(EditionDocument.safeParse(draft).success, accepted);
  });
}

test('an edition names all five core functions of the act', () => {
  const draft = aDraft(aService([aComponent({ kind: 'on_quote' })]));
  assert.equal(EditionDocument.safeParse({ ...draft, coreFunctions: draft.coreFunctions.slice(1) }).success, false);
});
