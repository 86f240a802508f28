import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dutchPathOf,
  formatList,
  formatNumber,
  LANGUAGES,
  languageOf,
  languages,
  pathIn,
  plural,
} from './languages.ts';

for (const [path, language, dutch] of [
  ['/', 'nl', '/'],
  ['/vestigingen', 'nl', '/vestigingen'],
  ['/en', 'en', '/'],
  ['/en/vestigingen/sleen', 'en', '/vestigingen/sleen'],
  ['/ar/vestigingen', 'ar', '/vestigingen'],
  ['/eenvoudig/vestigingen', 'nl-simple', '/vestigingen'],
  ['/ti', 'ti', '/'],
  ['/energie', 'nl', '/energie'],
  ['/eenvoudigweg', 'nl', '/eenvoudigweg'],
  ['/EN/vestigingen', 'nl', '/EN/vestigingen'],
] as const) {
  test(`${path} is the ${language} page of ${dutch}, and the way back leads there`, () => {
    assert.equal(languageOf(path), language);
    assert.equal(dutchPathOf(path), dutch);
    assert.equal(pathIn(language, dutch), path);
  });
}

test('the home page of a language keeps its parameters and ends without a slash', () => {
  assert.equal(pathIn('en', '/?zoek=sleen'), '/en?zoek=sleen');
  assert.equal(pathIn('ar', '/#inhoud'), '/ar#inhoud');
  assert.equal(pathIn('en', '/vestigingen?zoek=a/'), '/en/vestigingen?zoek=a/');
});

test('every language has the forms of the plural and the direction that Unicode gives it, and a prefix of its own', () => {
  for (const language of languages) {
    const { plurals, locale, direction } = LANGUAGES[language];
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    assert.deepEqual([...plurals].sort(), [...pluralCategories].sort(), language);
    const { textInfo } = new Intl.Locale(locale) as unknown as { textInfo?: { direction: string } };
    assert.equal(textInfo?.direction ?? direction, direction, language);
  }
  assert.equal(new Set(languages.map((language) => LANGUAGES[language].prefix)).size, languages.length);
});

const books = {
  zero: 'لا كتب',
  one: 'كتاب واحد',
  two: 'كتابان',
  few: '# كتب',
  many: '# كتابًا',
  other: '# كتاب',
} as const;

for (const [count, sentence] of [
  [0, 'لا كتب'],
  [1, 'كتاب واحد'],
  [2, 'كتابان'],
  [3, '3 كتب'],
  [11, '11 كتابًا'],
  [100, '100 كتاب'],
  [1234, '1,234 كتابًا'],
] as const) {
  test(`Arabic has its own form for ${count}`, () => assert.equal(plural('ar', count, books), sentence));
}

const names = { one: 'one', few: 'few', many: 'many', other: 'other' };

for (const [language, forms] of [
  ['nl-simple', { 0: 'other', 1: 'one', 2: 'other' }],
  ['ti', { 0: 'one', 1: 'one', 2: 'other' }],
  ['uk', { 0: 'many', 1: 'one', 2: 'few', 5: 'many', 11: 'many', 21: 'one', 22: 'few', 1.5: 'other' }],
  ['pl', { 0: 'many', 1: 'one', 2: 'few', 5: 'many', 12: 'many', 21: 'many', 22: 'few', 1.5: 'other' }],
  ['tr', { 0: 'other', 1: 'one', 2: 'other' }],
  ['es', { 0: 'other', 1: 'one', 2: 'other', 1000000: 'many' }],
  ['fr', { 0: 'one', 1: 'one', 2: 'other', 1000000: 'many' }],
] as const) {
  test(`each number has its form in ${language}`, () => {
    const found = Object.keys(forms).map((count) => [count, plural(language, Number(count), names)]);
    assert.deepEqual(Object.fromEntries(found), forms);
  });
}

test('Dutch has two forms, and writes the number its own way', () => {
  const forms = { one: '# boek', other: '# boeken' };
  assert.deepEqual([plural('nl', 1, forms), plural('nl', 35860, forms)], ['1 boek', '35.860 boeken']);
});

test('numbers and lists are written as the language writes them', () => {
  assert.deepEqual([formatNumber(1.5, 'nl'), formatNumber(1.5, 'en'), formatNumber(12, 'ar')], ['1,5', '1.5', '12']);
  assert.deepEqual([formatList(['a', 'b', 'c'], 'nl'), formatList(['a', 'b'], 'ar')], ['a, b en c', 'a وb']);
});
