import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edition2025, price } from '../../calculations/testing.ts';
import { calculationParts } from './calculation-parts.ts';

const calculation = price({
  edition: edition2025,
  facts: { schools: 1, pupils: 214 },
  selections: [{ service: 'dbos-po' }],
  options: { schoolContribution: 'on-top' },
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const readers = [
  { payer: 'municipality', total: ['Totaal per jaar voor de gemeente', '€ 15.739,70'], marked: 'scholen' },
  { payer: 'school', total: ['Totaal per jaar voor de school', '€ 3.638,00'], marked: 'gemeente' },
] as const;

for (const { payer, total, marked } of readers)
  test(`a document for the ${payer} adds up what it pays itself, and marks what another pays`, () => {
    const { prices, totals } = calculationParts(calculation, edition2025, payer);
    assert.deepEqual([prices.total.label, plain(prices.total.amount)], total);
    assert.equal(plain(prices.groups[0]?.subtotal ?? ''), total[1]);
    const marks = prices.groups.flatMap(({ lines }) => lines.map((line) => line.marks.includes(marked)));
    assert.deepEqual(marks.sort(), [false, true]);
    assert.equal(totals.length, 5, 'four rows for the reader, one for who else pays');
  });
