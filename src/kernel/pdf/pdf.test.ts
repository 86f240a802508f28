import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { closePdf, type PdfOrder, renderPdf } from './pdf.ts';
import { accessibilityOf, hostileTexts, pageCountOf, titleOf } from './testing.ts';

const order = (data: Record<string, string> = {}, more: Partial<PdfOrder> = {}): PdfOrder => ({
  template: 'kernel/pdf/testing/plain.typ',
  data: { title: 'Proef', text: 'Een alinea.', ...data },
  at: new Date('2026-11-22T10:00:00Z'),
  ...more,
});
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';

test('a document carries all marks of PDF/UA', async () => {
  const pdf = await renderPdf(order());
  assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
  assert.equal(pageCountOf(pdf), 1);
});

test('the same order gives the same bytes, another instant other bytes', async () => {
  const [first, second, later] = await Promise.all([
    renderPdf(order()),
    renderPdf(order()),
    renderPdf(order({}, { at: new Date('2026-11-23T10:00:00Z') })),
  ]);
  assert.deepEqual(first, second);
  assert.notDeepEqual(first, later);
});

test('what somebody typed is shown and never run', async () => {
  const typed = '#panic("x") *bold* $x$ <label> & @ref';
  assert.equal(titleOf(await renderPdf(order({ title: typed, text: typed }))), typed);
});

test('a character without a glyph and half a character become a box, control marks vanish', async () => {
  assert.equal(titleOf(await renderPdf(order({ title: 'a😀b\u202ec\u0000d\ud800e' }))), 'a□bcd□e');
});

for (const text of hostileTexts) {
  test(`prints ${JSON.stringify(text.slice(0, 20))}`, async () => {
    assert.ok(accessibilityOf(await renderPdf(order({ text }))).structure);
  });
}

test('a picture needs a text for who cannot see it', async () => {
  const files = { 'map.svg': picture };
  await assert.rejects(renderPdf(order({ picture: 'map.svg' }, { files })), /plain\.typ.*alt/is);
  assert.ok(await renderPdf(order({ picture: 'map.svg', alt: 'Kaart' }, { files })));
});

test('files of one order are gone for the next', async () => {
  await renderPdf(order({ picture: 'map.svg', alt: 'Kaart' }, { files: { 'map.svg': picture } }));
  await assert.rejects(renderPdf(order({ picture: 'map.svg', alt: 'Kaart' })), /map\.svg/);
});

test('a faulty order leaves the thread well for the next one', async () => {
  const [faulty, good] = await Promise.allSettled([
    renderPdf(order({}, { template: 'no/such.typ' })),
    renderPdf(order()),
  ]);
  assert.match(String(faulty.status === 'rejected' && faulty.reason), /no\/such\.typ/);
  assert.equal(good.status, 'fulfilled');
});

test('a document that takes too long is given up, and the next one starts a new thread', async () => {
  await assert.rejects(
    renderPdf(order({}, { template: 'kernel/pdf/testing/slow.typ', timeLimitMs: 100 })),
    /not ready in 100 ms/,
  );
  assert.equal(titleOf(await renderPdf(order({ title: 'Na het trage' }))), 'Na het trage');
});

test('after closing, the next order starts a new thread', async () => {
  await renderPdf(order());
  await closePdf();
  assert.ok(await renderPdf(order()));
});

test('the thread lets the program end by itself', async () => {
  const program = `import { renderPdf } from ${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)};
    const pdf = await renderPdf({ template: 'kernel/pdf/testing/plain.typ', data: { title: 'a', text: 'b' }, at: new Date(0) });
    console.log(pdf.length > 1000);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    timeout: 15_000,
  });
  assert.equal(stdout, 'true\n');
});
