import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessibilityOf,
  countOfTag,
  hostileTexts,
  pageCountOf,
  titleOf,
  withEveryText,
  withoutLists,
} from '#kernel/pdf/testing.ts';
import { renderQuotePdf } from './quote-pdf.ts';
import { aQuoteDocument } from './testing.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('the quote of Coevorden is an accessible document of six pages', async () => {
  const pdf = await renderQuotePdf(aQuoteDocument(), at);
  assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
  assert.equal(pageCountOf(pdf), 6);
  assert.equal(titleOf(pdf), 'Bibliotheekwerk in Coevorden');
});

test('every table has header cells and every programme line heads its group', async () => {
  const document = aQuoteDocument();
  const pdf = await renderQuotePdf(document, at);
  assert.equal(countOfTag(pdf, 'Table'), 5);
  assert.equal(countOfTag(pdf, 'TH'), 4 + 3 + 4 + 4 + 3 + document.prices.groups.length);
});

test('a first version has no table of changes', async () => {
  const pdf = await renderQuotePdf(aQuoteDocument({ changes: null }), at);
  assert.equal(countOfTag(pdf, 'Table'), 4);
});

for (const hostile of hostileTexts) {
  test(`every text may be ${JSON.stringify(hostile.slice(0, 20))}`, async () => {
    const pdf = await renderQuotePdf(
      withEveryText(aQuoteDocument(), () => hostile),
      at,
    );
    assert.ok(accessibilityOf(pdf).structure);
  });
}

test('every list may be empty', async () => {
  assert.ok(accessibilityOf(await renderQuotePdf(withoutLists(aQuoteDocument()), at)).structure);
});
