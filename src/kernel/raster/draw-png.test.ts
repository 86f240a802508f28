import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { renderPng } from '#kernel/pdf/pdf.ts';

const drawn = (data: object) => renderPng({ template: 'kernel/pdf/testing/drawing.typ', data: { text: '', ...data } });

/** The colour of a pixel of a PNG that `renderPng` made. */
function pixelIn(png: Uint8Array, x: number, y: number): number[] {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  const start = bytes.indexOf('IDAT') + 4;
  const rows = inflateSync(bytes.subarray(start, start + bytes.readUInt32BE(start - 8)));
  const above = (row: number, at: number): number =>
    row < 0 ? 0 : ((rows[row * (3 * width + 1) + 1 + at] ?? 0) + above(row - 1, at)) & 255;
  return [0, 1, 2].map((part) => above(y, 3 * x + part));
}

const DEEP = [0x1b, 0x44, 0x39];

test('areas have their colours, edges within a pixel are soft, and what is see-through lets through', async () => {
  const png = await drawn({});
  assert.equal(Buffer.from(png).readUInt32BE(16), 40);
  assert.equal(Buffer.from(png).readUInt32BE(20), 20);
  assert.deepEqual(pixelIn(png, 5, 5), [0xe6, 0xab, 0x45]);
  assert.deepEqual(pixelIn(png, 10, 5), DEEP);
  assert.deepEqual(pixelIn(png, 5, 10), DEEP);
  assert.deepEqual(pixelIn(png, 25, 5), [0x8d, 0xa2, 0x9c]);
  assert.deepEqual(pixelIn(png, 20, 5), [0x54, 0x73, 0x6b]);
  assert.deepEqual(pixelIn(png, 30, 5), [0x54, 0x73, 0x6b]);
  assert.deepEqual(pixelIn(png, 35, 15), [255, 255, 255]);
  assert.deepEqual(pixelIn(png, 30, 10), DEEP);
  const edges = Array.from({ length: 10 }, (_, y) => pixelIn(png, 30, 10 + y)[0] ?? 0);
  assert.ok(
    edges.some((red) => red > 0x1b && red < 255),
    `a circle is round: ${edges}`,
  );
});

test('the area of a circle is that of its pixels together', async () => {
  const png = await drawn({});
  let covered = 0;
  for (let y = 10; y < 20; y++)
    for (let x = 30; x < 40; x++) covered += ((pixelIn(png, x, y)[0] ?? 0) - 0x1b) / (255 - 0x1b);
  assert.ok(Math.abs(covered - Math.PI * 25) < 0.5, `${covered}`);
});

test('letters are drawn, of every script that we print', async () => {
  const nothing = await drawn({});
  for (const text of ['Aé', 'قهوة', 'ሰላም', 'Їжак']) assert.notDeepEqual(await drawn({ text }), nothing, text);
});

test('a template that draws lines is refused', async () => {
  await assert.rejects(drawn({ line: true }), /is not drawn here/);
});
