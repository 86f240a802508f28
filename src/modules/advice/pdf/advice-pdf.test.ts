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
import { renderAdvicePdf } from './advice-pdf.ts';
import { renderCouncilAnnexPdf } from './council-annex-pdf.ts';
import { aCouncilAnnex, anAdviceDocument } from './testing.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('the advice is an accessible document whose tables have header cells', async () => {
  const pdf = await renderAdvicePdf(anAdviceDocument(), at);
  assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
  assert.equal(countOfTag(pdf, 'TH'), 3 + 2 + 4 + 4 + 5 + 4 + 4 + 3 + 3 + 4);
});

test('a missing Basis service adds a table', async () => {
  const tables = async (changes = {}) => countOfTag(await renderAdvicePdf(anAdviceDocument(changes), at), 'Table');
  const missingBasis = [{ service: 'Taalhuis', reason: 'Hoort in elke gemeente.', amount: '€ 3.170,00' }];
  assert.equal(await tables({ missingBasis }), (await tables()) + 1);
});

test('six scenarios come in two tables', async () => {
  const six = Array.from({ length: 6 }, (_, i) => `Scenario ${i + 1}`);
  const values = six.map((text, i) => ({ text, differs: i > 0 }));
  const scenarios = { names: six, rows: [{ label: 'Per jaar', values }] };
  const without = countOfTag(await renderAdvicePdf(anAdviceDocument({ scenarios: null }), at), 'Table');
  assert.equal(countOfTag(await renderAdvicePdf(anAdviceDocument({ scenarios }), at), 'Table'), without + 2);
});

test('the annex for the council is one accessible page, also with twice the text', async () => {
  const annex = aCouncilAnnex();
  for (const parts of [annex.parts, [...annex.parts, ...annex.parts]]) {
    const pdf = await renderCouncilAnnexPdf({ ...annex, parts }, at);
    assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
    assert.equal(pageCountOf(pdf), 1);
  }
});

for (const hostile of hostileTexts) {
  test(`every text may be ${JSON.stringify(hostile.slice(0, 20))}`, async () => {
    const advice = await renderAdvicePdf(
      withEveryText(anAdviceDocument(), () => hostile),
      at,
    );
    const annex = await renderCouncilAnnexPdf(
      withEveryText(aCouncilAnnex(), () => hostile),
      at,
    );
    assert.ok(accessibilityOf(advice).structure && accessibilityOf(annex).structure);
  });
}

test('every list may be empty', async () => {
  assert.ok(await renderAdvicePdf(withoutLists(anAdviceDocument()), at));
  assert.ok(await renderCouncilAnnexPdf(withoutLists(aCouncilAnnex()), at));
});
