import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOfText, textOfRows } from './typed-rows.ts';

const cases: [what: string, text: string, rows: string[][]][] = [
  [
    'cells with semicolons between, trimmed',
    'Waarvoor; Locaties\nNieuw ;5',
    [
      ['Waarvoor', 'Locaties'],
      ['Nieuw', '5'],
    ],
  ],
  [
    'an empty cell keeps its place',
    'a;;c;\n;b',
    [
      ['a', '', 'c', ''],
      ['', 'b'],
    ],
  ],
  ['what a spreadsheet copies has tabs, and its semicolons are words', 'a; b\tc', [['a; b', 'c']]],
  ['empty lines say nothing', 'a\r\n\r\n  \r\nb', [['a'], ['b']]],
  ['between quotes a semicolon is a word', '"a; ""b""";c', [['a; "b"', 'c']]],
  ['a quote in the middle is a quote', '12" scherm;"los', [['12" scherm', '"los']]],
];
for (const [what, text, rows] of cases) test(what, () => assert.deepEqual(rowsOfText(text), rows));

test('what is written is read again as it was', () => {
  const rows = [
    ['Waarvoor', 'Locaties; alle'],
    ['', '"dBos"'],
    ['a "b" c', '5'],
  ];
  assert.deepEqual(rowsOfText(textOfRows(rows)), rows);
  assert.equal(textOfRows([['in twee\nregels']]), 'in twee regels');
});
