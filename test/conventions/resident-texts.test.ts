import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '#kernel/languages.ts';
import { modules } from '../../src/modules.ts';
import { type TextTable, tooDifficult, untranslated } from './resident-texts.ts';

for (const [name, table, fault] of [
  ['a text left in Dutch', { nl: { close: 'Sluit' }, tr: { close: 'Sluit' } }, 'tr .close: «Sluit» is the text in nl'],
  [
    'a sentence with a number left in another language',
    { nl: (n: number) => `${n} boeken`, es: (n: number) => `${n} libros`, fr: (n: number) => `${n} libros` },
    'fr (0): «0 libros» is the text in es',
  ],
  [
    'half a sentence in another script',
    { nl: ['Geen boek'], ti: ['No መጽሓፍ'] },
    'ti .0: «No መጽሓፍ» has letters of another script',
  ],
] as const) {
  test(`${name} is caught`, () => assert.equal(untranslated(table)[0], fault));
}

test('names, shared words and simple Dutch may be the same', () => {
  const table: TextTable = {
    nl: ['BoekStart', 'Computers', 'Boeken'],
    'nl-simple': ['BoekStart', 'Computers', 'Boeken'],
    uk: ['BoekStart', 'Комп’ютери', 'Книги'],
    fr: ['BoekStart', 'Computers', 'Livres'],
  };
  assert.deepEqual(untranslated(table), []);
});

test('simple Dutch has short sentences, and says who does what', () => {
  const long = 'Dit is een zin met heel veel woorden en die leest niet makkelijk.';
  const faults = tooDifficult({ nl: long, 'nl-simple': [`Kort. ${long}`, 'Het wordt bewaard.', 'Kies. Stuur het.'] });
  assert.deepEqual(faults, [`.0: «${long}»`, '.1: «Het wordt bewaard.»']);
});

test('no text for residents was forgotten, and simple Dutch is simple', async () => {
  const tables = await textTables();
  assert.ok(tables.length > 10, 'the texts for residents are found');
  assert.deepEqual(tables.flatMap(untranslated), []);
  assert.deepEqual(tables.flatMap(tooDifficult), []);
});

async function textTables(): Promise<TextTable[]> {
  const files = await Promise.all(globSync('src/**/*-texts.ts').map((file) => import(`../../${file}`)));
  const menu = modules.flatMap((module) => module.navigation ?? []);
  return [
    ...files.flatMap((exported) => Object.values<unknown>(exported)).filter(isTable),
    ...menu.map(({ label, hint, inOtherLanguages }) => ({ nl: { label, hint: hint ?? '' }, ...inOtherLanguages })),
  ];
}

const isTable = (exported: unknown): exported is TextTable =>
  typeof exported === 'object' && exported !== null && languages.filter((language) => language in exported).length > 1;
