import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ColumnSpec, decimalCell, integerCell, readTable, writeCsv } from './csv.ts';

const columns = [
  { key: 'code', header: 'Gemeentecode', aliases: ['GM-code', 'statcode'] },
  { key: 'year', header: 'Jaar' },
  { key: 'inhabitants', header: 'Inwoners' },
  { key: 'source', header: 'Bron', optional: true },
] as const satisfies readonly ColumnSpec[];

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const valuesOf = (bytes: Uint8Array) => readTable(bytes, columns).rows.map(({ values }) => Object.values(values));
const faultsOf = (text: string, limit?: number) => readTable(utf8(text), columns, limit).faults;

test('one table is read from every form in which spreadsheets bring it', () => {
  const text = 'Gemeentecode;Jaar;Inwoners;Bron\r\nGM0109;2025;35.860;Café België\r\n';
  const forms: [string, Uint8Array][] = [
    ['UTF-8', utf8(text)],
    ['UTF-8 with BOM', utf8(`\ufeff${text}`)],
    ['Windows-1252', latin1(text)],
    ['UTF-16 with BOM', utf16(text)],
    ['commas', utf8(text.replaceAll(';', ','))],
    ['tabs', utf8(text.replaceAll(';', '\t'))],
    ['line feeds', utf8(text.replaceAll('\r', ''))],
    ['quoted', utf8(text.replace(/[^;\r\n]+/g, '"$&"'))],
    ['empty lines', utf8(`${text.replaceAll('\r\n', '\r\n\r\n')};;;\r\n`)],
    ['spaces around cells', utf8(text.replaceAll(';', ' ; '))],
    ['another order', utf8('Bron;Inwoners;Jaar;Gemeentecode\nCafé België;35.860;2025;GM0109')],
  ];
  for (const [form, bytes] of forms) {
    assert.deepEqual(valuesOf(bytes), [['GM0109', '2025', '35.860', 'Café België']], form);
    assert.deepEqual(readTable(bytes, columns).faults, [], form);
  }
});

test('the euro sign of Windows-1252 survives', () => {
  assert.equal(valuesOf(latin1('statcode;jaar;inwoners;bron\nGM0109;2025;1;\x80 5'))[0]?.[3], '€ 5');
});

test('a column is known by its header, its key and its aliases, whatever the case, accents and punctuation', () => {
  for (const name of ['GEMEENTECODE', 'gemeente code', 'Gemeente-Códe', 'gm_code', 'StatCode', 'code']) {
    assert.deepEqual(valuesOf(utf8(`${name};jaar;inwoners\nGM0109;2025;1`)), [['GM0109', '2025', '1', '']], name);
  }
});

test('a quoted cell may hold separators, quotes and line breaks, and the lines after it keep their number', () => {
  const table = readTable(utf8('code;jaar;inwoners;bron\nGM0109;2025;1;"a;b ""c""\nd"\n\nGM0106;2025;2;e'), columns);
  assert.deepEqual(
    table.rows.map(({ line, values }) => [line, values.source]),
    [
      [2, 'a;b "c"\nd'],
      [5, 'e'],
    ],
  );
});

test('a column that is not ours is skipped and named', () => {
  const table = readTable(utf8('code;jaar;Opmerking;inwoners;\nGM0109;2025;x;1;'), columns);
  assert.deepEqual(table.ignoredColumns, ['Opmerking']);
  assert.deepEqual(table.rows[0]?.values, { code: 'GM0109', year: '2025', inhabitants: '1', source: '' });
});

test('a header that misses or repeats a column is refused with the column, and no row is read', () => {
  assert.deepEqual(faultsOf('code;bron\nGM0109;CBS'), [
    { line: 1, column: 'Jaar', code: 'missing-column' },
    { line: 1, column: 'Inwoners', code: 'missing-column' },
  ]);
  const repeated = readTable(utf8('code;jaar;statcode;inwoners\nGM0109;2025;GM0106;1'), columns);
  assert.deepEqual(repeated.faults, [{ line: 1, column: 'Gemeentecode', code: 'duplicate-column' }]);
  assert.deepEqual(repeated.rows, []);
});

test('a line with more cells than the header is a fault with its line and the first cell too many', () => {
  const table = readTable(utf8('code;jaar;inwoners\nGM0109;2025;1;;\nGM0106;2025;1;extra\nGM0114;2025'), columns);
  assert.deepEqual(table.faults, [{ line: 3, code: 'too-many-cells', value: 'extra' }]);
  assert.equal(table.rows.length, 3);
});

test('a quote that is never closed is refused with its line', () => {
  assert.deepEqual(faultsOf('code;jaar;inwoners\nGM0109;"2025;1\nGM0106;2025;1\n'), [
    { line: 2, code: 'unreadable-line' },
  ]);
});

test('a quote within plain text is just a quote', () => {
  assert.deepEqual(valuesOf(utf8('code;jaar;inwoners;bron\nGM0109;2025;1;12" scherm')), [
    ['GM0109', '2025', '1', '12" scherm'],
  ]);
});

test('a file with nothing in it is called empty', () => {
  for (const text of ['', '\ufeff', '\r\n\r\n'])
    assert.deepEqual(faultsOf(text), [{ line: 1, code: 'empty-file' }], JSON.stringify(text));
});

test('a file that is no text is refused by its first bytes, whatever its name says', () => {
  const files: [string, Uint8Array][] = [
    ['xlsx', latin1('PK\x03\x04\x14\x00\x06\x00')],
    ['xls', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00')],
    ['pdf', latin1('%PDF-1.7\n%\xe2\xe3\n')],
    ['png', latin1('\x89PNG\r\n\x1a\n\x00')],
    ['gzip', latin1('\x1f\x8b\x08\x00')],
  ];
  for (const [format, bytes] of files)
    assert.deepEqual(readTable(bytes, columns).faults, [{ line: 1, code: 'not-a-csv' }], format);
});

test('rows above the limit are refused with the line where they begin, and the rows below it are kept', () => {
  const text = `code;jaar;inwoners\n${'GM0109;2025;1\n'.repeat(3)}`;
  assert.deepEqual(faultsOf(text, 3), []);
  assert.deepEqual(faultsOf(text, 2), [{ line: 4, code: 'too-many-rows', value: '2' }]);
  assert.equal(readTable(utf8(text), columns, 2).rows.length, 2);
});

test('ten times as many rows, blank or not, take about ten times as long, not a hundred times', () => {
  for (const line of ['GM0109;2025;35.860\n', ';\n', '\n', 'x;'.repeat(50)]) {
    const cpuOf = (rows: number): number => {
      const file = utf8(`code;jaar;inwoners\n${line.repeat(rows)}`);
      const before = process.cpuUsage();
      for (let round = 0; round < 3; round++) readTable(file, columns);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    cpuOf(5_000);
    const few = cpuOf(5_000);
    assert.ok(cpuOf(50_000) < few * 50, JSON.stringify(line.slice(0, 20)));
  }
});

test('a table is written for Dutch spreadsheets: BOM, semicolons, CRLF, decimal commas', () => {
  const written = writeCsv(
    [
      { key: 'name', header: 'Naam' },
      { key: 'amount', header: 'Bedrag', decimals: 2 },
      { key: 'share', header: 'Deel' },
      { key: 'done', header: 'Klaar' },
    ],
    [
      { name: 'Coevorden; "stad"', amount: 401_273.4, share: 0.5, done: true },
      { name: null, amount: -3, done: false },
    ],
  );
  const expected = 'Naam;Bedrag;Deel;Klaar\r\n"Coevorden; ""stad""";401273,40;0,5;ja\r\n;-3,00;;nee\r\n';
  assert.equal(Buffer.from(written).toString('utf8'), `\ufeff${expected}`);
});

test('a line end inside a cell stays inside it, so that no line of it becomes a row or a formula', () => {
  const column = { key: 'cell', header: 'Cel' };
  for (const text of ['x\n=1', 'x\r=1', 'x\r\n=1'])
    assert.ok(
      new TextDecoder().decode(writeCsv([column], [{ cell: text }])).includes(`"${text}"`),
      JSON.stringify(text),
    );
  assert.ok(new TextDecoder().decode(writeCsv([column], [{ cell: '\n=1' }])).includes(`"'\n=1"`));
});

test('text that a spreadsheet would run as a formula is written with an apostrophe, numbers are not', () => {
  const column = { key: 'cell', header: 'Cel' };
  const written = (cell: string | number) => new TextDecoder().decode(writeCsv([column], [{ cell }])).split('\r\n')[1];
  for (const text of ['=1+1', '+31', '-x', '@SUM', '＝1', "'=1"]) assert.equal(written(text), `'${text}`);
  assert.equal(written('\t=1'), "'\t=1");
  assert.equal(written("'s-Hertogenbosch"), "'s-Hertogenbosch");
  assert.equal(written(-5), '-5');
});

test('what is written reads back the same', () => {
  const texts = ['Coevorden', 'a;b', 'a"b', '"', 'a\nb', '=1', "'=1", "''-x", '+31 6', "'s", 'é€', '0,5'];
  const column = { key: 'cell', header: 'Cel' };
  const read = readTable(
    writeCsv(
      [column],
      texts.map((cell) => ({ cell })),
    ),
    [column],
  );
  assert.deepEqual(read.faults, []);
  assert.deepEqual(
    read.rows.map(({ values }) => values.cell),
    texts,
  );
});

test('numbers are read in Dutch, and a guess is never made', () => {
  const readings: [string, number | undefined, string | undefined][] = [
    ['35860', 35860, '35860'],
    ['35.860', 35860, '35860'],
    ['35 860', 35860, '35860'],
    ['35\u00a0860', 35860, '35860'],
    ['1.234.567', 1234567, '1234567'],
    ['007', 7, '7'],
    ['-5', -5, '-5'],
    ['0', 0, '0'],
    ['11,19', undefined, '11.19'],
    ['-0,50', undefined, '-0.50'],
    ['1.234,5', undefined, '1234.5'],
    ['99999999999999999999', undefined, '99999999999999999999'],
    ['11.19', undefined, undefined],
    ['1.23', undefined, undefined],
    ['1.2345', undefined, undefined],
    ['1,2,3', undefined, undefined],
    ['35.86', undefined, undefined],
    [',5', undefined, undefined],
    ['1e5', undefined, undefined],
    ['0x10', undefined, undefined],
    ['€ 5', undefined, undefined],
    ['veel', undefined, undefined],
    ['', undefined, undefined],
  ];
  for (const [text, integer, decimal] of readings) {
    assert.equal(integerCell(text), integer, `integer ${text}`);
    assert.equal(decimalCell(text), decimal, `decimal ${text}`);
  }
});
