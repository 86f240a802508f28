import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accessibilityOf,
  countOfTag,
  hostileTexts,
  pageCountOf,
  withEveryText,
  withoutLists,
} from '#kernel/pdf/testing.ts';
import { renderCataloguePdf } from './catalogue-pdf.ts';
import { aCatalogueDocument, aCatalogueService } from './testing.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('the catalogue is an accessible document with contents, and each service heads its own part', async () => {
  const pdf = await renderCataloguePdf(aCatalogueDocument(), at);
  assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
  assert.equal(countOfTag(pdf, 'H1'), 4);
  assert.equal(countOfTag(pdf, 'H2'), 5);
  assert.equal(countOfTag(pdf, 'TOCI'), 8);
  assert.equal(countOfTag(pdf, 'TH'), 2 + 2 + 3 * 5);
});

test('a service without a tariff says so instead of showing an empty table', async () => {
  const withTariff = (tariff: ReturnType<typeof aCatalogueService>['tariff']) =>
    aCatalogueDocument({
      programmes: [{ title: 'A', slogan: '', introduction: [], services: [aCatalogueService({ tariff })] }],
    });
  assert.equal(countOfTag(await renderCataloguePdf(withTariff([]), at), 'Table'), 2);
});

test('a hundred services make a book', async () => {
  const services = Array.from({ length: 100 }, (_, i) => aCatalogueService({ title: `Dienst ${i}` }));
  const programmes = [{ title: 'Alles', slogan: '', introduction: [], services }];
  assert.ok(pageCountOf(await renderCataloguePdf(aCatalogueDocument({ programmes }), at)) > 40);
});

for (const hostile of hostileTexts) {
  test(`every text may be ${JSON.stringify(hostile.slice(0, 20))}`, async () => {
    const pdf = await renderCataloguePdf(
      withEveryText(aCatalogueDocument(), () => hostile),
      at,
    );
    assert.ok(accessibilityOf(pdf).structure);
  });
}

test('every list may be empty', async () => {
  assert.ok(await renderCataloguePdf(withoutLists(aCatalogueDocument()), at));
});
