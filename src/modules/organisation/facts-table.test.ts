import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeCsv } from '#kernel/csv.ts';
import { rowFaultText } from './facts-import-messages.ts';
import { FACT_COLUMNS, factRows, MOST_ROWS, readFactTable } from './facts-table.ts';

const coevorden = { code: 'GM0109', name: 'Coevorden', slug: 'coevorden', served: true, version: 1 };
const aaEnHunze = { code: 'GM1680', name: 'Aa en Hunze', slug: 'aa-en-hunze', served: true, version: 1 };
const known = { municipalities: [coevorden, aaEnHunze], mayEnter: (code: string) => code === 'GM0109' };

const read = (text: string, encoding: BufferEncoding = 'utf8') => readFactTable(Buffer.from(text, encoding), known);
const HEADER = 'gemeente;jaar;inwoners;consultatiebureaus;bron;peildatum';

test('a row is read by name or by code, in the notations of Dutch spreadsheets', () => {
  const files = [
    `\uFEFF${HEADER}\r\nCoevorden;2024;35.860;0;CBS;1-1-2024\r\n`,
    'Gemeentecode,Jaar,inhabitants,clinics,Bron,Peildatum\nGM0109,2024,35860,0,CBS,2024-01-01\n',
    `${HEADER.replace('gemeente;', 'statcode;')}\n0109;2024;35 860;0;CBS;01-01-2024`,
  ];
  for (const file of files) {
    const { rows, fileFaults } = read(file);
    assert.deepEqual(fileFaults, []);
    const [row] = rows;
    assert.deepEqual(
      [row?.municipality?.code, row?.year, row?.values, row?.source, row?.asOf, row?.faults],
      ['GM0109', 2024, { inhabitants: 35_860, clinics: 0 }, 'CBS', '2024-01-01', []],
    );
  }
});

test('accents of Windows-1252 arrive as they were typed', () => {
  const { rows } = read(`${HEADER}\nCoevorden;2024;5;;Café België;1-1-2024`, 'latin1');
  assert.equal(rows[0]?.source, 'Café België');
});

test('each fault stands with the row it is in, with a sentence', () => {
  const cases: [row: string, code: string][] = [
    [';2024;5;;CBS;1-1-2024', 'no-municipality'],
    ['Atlantis;2024;5;;CBS;1-1-2024', 'unknown-municipality'],
    ['Aa en Hunze;2024;5;;CBS;1-1-2024', 'not-yours'],
    ['Coevorden;1999;5;;CBS;1-1-2024', 'wrong-year'],
    ['Coevorden;dit jaar;5;;CBS;1-1-2024', 'wrong-year'],
    ['Coevorden;2024;-5;;CBS;1-1-2024', 'wrong-number'],
    ['Coevorden;2024;5,5;;CBS;1-1-2024', 'wrong-number'],
    ['Coevorden;2024;veel;;CBS;1-1-2024', 'wrong-number'],
    ['Coevorden;2024;99999999999;;CBS;1-1-2024', 'wrong-number'],
    ['Coevorden;2024;5;;;1-1-2024', 'no-source'],
    ['Coevorden;2024;5;;CBS;31-2-2024', 'wrong-day'],
    ['Coevorden;2024;5;;CBS;', 'wrong-day'],
    ['Coevorden;2024;;;CBS;1-1-2024', 'no-fact'],
    ['Coevorden;2024;5;;CBS;1-1-2024;zomaar', 'too-many-cells'],
  ];
  for (const [line, code] of cases) {
    const faults = read(`${HEADER}\n${line}`).rows[0]?.faults ?? [];
    assert.deepEqual(
      faults.map((fault) => fault.code),
      [code],
      line,
    );
    for (const fault of faults) assert.match(rowFaultText(fault), /^.+\.$/);
  }
});

test('a code and a name that mean different municipalities are not guessed at', () => {
  const { rows } = read('gemeentecode;gemeente;jaar;inwoners;bron;peildatum\nGM0109;Aa en Hunze;2024;5;CBS;1-1-2024');
  assert.deepEqual(rows[0]?.faults, [{ code: 'names-disagree', column: 'Gemeente', value: 'Coevorden' }]);
});

test('the same figure twice in a file is a fault that names the other line', () => {
  const { rows } = read(
    `${HEADER}\nCoevorden;2024;5;;CBS;1-1-2024\nCoevorden;2024;;3;CBS;1-1-2024\nCoevorden;2024;6;;CBS;1-1-2024`,
  );
  assert.deepEqual(
    rows.map(({ faults }) => faults),
    [[], [], [{ code: 'repeated', column: 'Inwoners', otherLine: 2 }]],
  );
});

test('a file that is wrong as a whole gives no rows and says why', () => {
  const line = 'Coevorden;2024;5;;CBS;1-1-2024\n';
  const cases: [file: string, code: string][] = [
    ['', 'empty-file'],
    ['gemeente;inwoners;bron;peildatum\nCoevorden;5;CBS;1-1-2024', 'missing-column'],
    [`${HEADER};jaar\n`, 'duplicate-column'],
    ['%PDF-1.7 gemeente;jaar', 'not-a-csv'],
    ['PK\u0003\u0004', 'not-a-csv'],
    ['<!doctype html><p>gemeente', 'missing-column'],
    [`${HEADER}\n${line.repeat(100_000)}`, 'too-many-rows'],
    [`${HEADER}\n${line.repeat(MOST_ROWS + 1)}`, 'too-many-rows'],
  ];
  for (const [file, code] of cases) {
    const { rows, fileFaults } = read(file);
    assert.deepEqual([rows.length, fileFaults[0]?.code], [0, code], file.slice(0, 60));
  }
});

test('what is written is read back as the same figures', () => {
  const facts = [
    { ...coevorden, year: 2024, fact: 'inhabitants', value: 35_860, source: '=CBS; tabel', asOf: '2024-01-01' },
    { ...coevorden, year: 2024, fact: 'pupils', value: 0, source: 'Jaarbericht', asOf: '2024-12-31' },
    { ...coevorden, year: 2024, fact: 'schools', value: 24, source: 'Jaarbericht', asOf: '2024-12-31' },
  ];
  const { rows } = readFactTable(writeCsv(FACT_COLUMNS, factRows(facts)), known);
  assert.deepEqual(
    rows.map(({ values, source, asOf, faults }) => [values, source, asOf, faults]),
    [
      [{ inhabitants: 35_860 }, '=CBS; tabel', '2024-01-01', []],
      [{ pupils: 0, schools: 24 }, 'Jaarbericht', '2024-12-31', []],
    ],
  );
});
