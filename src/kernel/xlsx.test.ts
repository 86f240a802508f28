import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import type { Cell, ColumnSpec } from './csv.ts';
import { writeXlsx } from './xlsx.ts';

/** The parts of a zip by name, read through its central directory. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const zip = Buffer.from(bytes);
  const parts = new Map<string, string>();
  const directory = zip.indexOf('PK\x01\x02', 0, 'latin1');
  for (let at = directory; zip.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const content = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(content, content + zip.readUInt32LE(at + 20));
    const text = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(zip.toString('utf8', at + 46, at + 46 + nameLength), text.toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

async function workbook(sheet: string, columns: readonly ColumnSpec[], rows: Record<string, Cell>[]) {
  const parts = unzip(await writeXlsx(sheet, columns, rows));
  const part = (name: string) => parts.get([...parts.keys()].find((key) => key.endsWith(name)) ?? '') ?? '';
  return {
    sheet: part('sheet1.xml'),
    texts: part('sharedStrings.xml'),
    styles: part('styles.xml'),
    book: part('workbook.xml'),
  };
}

const columns = [
  { key: 'name', header: 'Naam' },
  { key: 'amount', header: 'Bedrag', decimals: 2 },
];

test('numbers stay numbers with their decimals, text stays text, and nothing stays empty', async () => {
  const { sheet, texts, styles } = await workbook('Prijzen', columns, [
    { name: 'Coevorden', amount: 401_273.4 },
    { name: '=1+1', amount: null },
  ]);
  assert.match(sheet, /<c r="B2"[^>]*><v>401273\.4<\/v><\/c>/);
  assert.doesNotMatch(sheet, /r="B3"[^>]*><v>/);
  assert.doesNotMatch(sheet, /<f>/);
  for (const text of ['Naam', 'Bedrag', 'Coevorden', '=1+1']) assert.ok(texts.includes(`>${text}<`), text);
  assert.ok(styles.includes('#,##0.00'));
});

test('text that would break the workbook is escaped or taken out', async () => {
  const { texts } = await workbook('x', columns, [{ name: 'a\u0000<b>&\u001f"c"', amount: 1 }]);
  assert.ok(texts.includes('a&lt;b&gt;&amp;'), texts);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
  assert.doesNotMatch(texts, /[\u0000\u001f]/);
});

test('a sheet gets a name that Excel takes', async () => {
  const names: [string, string][] = [
    ['Coevorden 2026', 'Coevorden 2026'],
    ['Advies: 2026/2027 [concept]', 'Advies  2026 2027  concept'],
    ['x'.repeat(40), 'x'.repeat(31)],
    ["'quoted'", 'quoted'],
    [" 'quoted' ' ", 'quoted'],
    ['a\u0000b\tc', 'a b c'],
    ['', 'Blad1'],
    ['???', 'Blad1'],
  ];
  for (const [asked, given] of names) {
    const { book } = await workbook(asked, columns, []);
    assert.equal(/<sheet[^>]* name="([^"]*)"/.exec(book)?.[1], given, asked);
  }
});
