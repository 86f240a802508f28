import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/languages.ts';
import { NOW } from '../../../test/actors.ts';
import { isOtherLanguage, otherLanguages, stateOf, type Texts, type TranslationState } from './domain.ts';

const dutch: Texts = { title: 'Lezing', summary: 'Over het veen.', about: '', bring: '' };
const made = { isMachine: false, checkedAt: null, source: dutch };

const cases: [what: string, translation: Parameters<typeof stateOf>[0], state: TranslationState][] = [
  ['nothing', undefined, 'missing'],
  ['what somebody made', made, 'fresh'],
  ['what a machine made', { ...made, isMachine: true }, 'unchecked'],
  ['what a machine made and somebody read over', { ...made, isMachine: true, checkedAt: NOW }, 'fresh'],
  ['what was made from another title', { ...made, source: { ...dutch, title: 'Avond' } }, 'stale'],
  ['what was made before there was more to bring', { ...made, source: { ...dutch, bring: 'Laarzen' } }, 'stale'],
];
for (const [what, translation, state] of cases)
  test(`${what} is ${state}`, () => assert.equal(stateOf(translation, dutch), state));

test('an activity can be said in every language of the pages for residents, and in no other', () => {
  assert.deepEqual(['nl', ...otherLanguages], languages);
  assert.deepEqual(['en', 'nl', 'toString', undefined].map(isOtherLanguage), [true, false, false, false]);
});
