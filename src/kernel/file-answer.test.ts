import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { answerPdf, answerTable } from './file-answer.ts';
import type { Env } from './http.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const table = { columns: [{ key: 'place', header: 'Plaats' }], rows: [{ place: 'Coevorden' }] } as const;

/** The answers under a name that somebody chose. */
function answersNamed(name: string) {
  return new Hono<Env>()
    .get('/list.csv', (c) => answerTable(c, { name, ...table }))
    .get('/list.xlsx', (c) => answerTable(c, { name, ...table }))
    .get('/document.pdf', (c) => answerPdf(c, { pdf: new TextEncoder().encode('%PDF-'), name }));
}

for (const [path, type, disposition, start] of [
  ['/list.csv', 'text/csv; charset=utf-8', 'attachment; filename="plaatsen.csv"', '\ufeffPlaats\r\nCoevorden\r\n'],
  ['/list.xlsx', XLSX, 'attachment; filename="plaatsen.xlsx"', 'PK'],
  ['/document.pdf', 'application/pdf', 'inline; filename="plaatsen.pdf"', '%PDF-'],
] as const) {
  test(`the ending of ${path} says what comes: ${type}`, async () => {
    const answer = await answersNamed('plaatsen').request(path);
    assert.equal(answer.headers.get('content-type'), type);
    assert.equal(answer.headers.get('content-disposition'), disposition);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    assert.ok(text.startsWith(start));
  });
}

for (const [typed, kept] of [
  ['Súdwest-Fryslân 2026', 'Sudwest-Fryslan-2026'],
  ['a"; filename="b.exe', 'a-filename-b.exe'],
  ['../../etc/passwd\r\nx: y', '..-..-etc-passwd-x-y'],
] as const) {
  test(`the name ${JSON.stringify(typed)} becomes ${kept}`, async () => {
    const { headers } = await answersNamed(typed).request('/document.pdf');
    assert.equal(headers.get('content-disposition'), `inline; filename="${kept}.pdf"`);
  });
}
