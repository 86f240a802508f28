import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './languages.ts';
import { isOtherLanguage, otherLanguages } from './translations.ts';

test('a text can be said in every language of the pages for residents, and in no other', () => {
  assert.deepEqual(['nl', ...otherLanguages], languages);
  assert.deepEqual(['en', 'nl', 'toString', undefined].map(isOtherLanguage), [true, false, false, false]);
});
