import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityOf, countOfTag, hostileTexts, withEveryText, withoutLists } from '#kernel/pdf/testing.ts';
import { renderAgreementPdf } from './agreement-pdf.ts';
import { anAgreementDocument } from './testing.ts';

const at = new Date('2026-11-22T10:00:00Z');

test('the agreement is an accessible document whose tables have header cells', async () => {
  const pdf = await renderAgreementPdf(anAgreementDocument(), at);
  assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
  assert.equal(countOfTag(pdf, 'TH'), 2 + 4 + 4 + 3 + 4 + 2);
});

test('before acceptance it asks for signatures instead of showing the record', async () => {
  const pdf = await renderAgreementPdf(anAgreementDocument({ acceptance: null }), at);
  assert.equal(countOfTag(pdf, 'Table'), 4);
});

for (const hostile of hostileTexts) {
  test(`every text may be ${JSON.stringify(hostile.slice(0, 20))}`, async () => {
    const pdf = await renderAgreementPdf(
      withEveryText(anAgreementDocument(), () => hostile),
      at,
    );
    assert.ok(accessibilityOf(pdf).structure);
  });
}

test('every list may be empty', async () => {
  assert.ok(await renderAgreementPdf(withoutLists(anAgreementDocument()), at));
});
