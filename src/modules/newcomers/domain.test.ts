import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type OtherLanguage, otherLanguages, type TranslationState } from '#kernel/translations.ts';
import { NOW } from '../../../test/actors.ts';
import { type Section, spokenIn, statesOf, type Translation, worstOf } from './domain.ts';
import { DETAILS } from './testing.ts';

const section: Section = { ...DETAILS, id: 'pass', municipalityCode: null, version: 1 };
const { title, text } = section;

const inEnglish: Translation = {
  ...{ sectionId: 'pass', language: 'en', title: 'Free pass', text: 'Free.', source: { title, text }, version: 1 },
  ...{ isMachine: false, madeBy: null, madeAt: NOW, checkedBy: null, checkedAt: null },
};
const byMachine = { ...inEnglish, isMachine: true };
const outOfDate = { ...byMachine, source: { title, text: 'Gratis.' } };

type Told = [saidIn: string, isMachine: boolean, isStale: boolean];
const cases: [what: string, translation: Translation | undefined, state: TranslationState, told: Told][] = [
  ['nothing', undefined, 'missing', ['nl', false, false]],
  ['what somebody made', inEnglish, 'fresh', ['en', false, false]],
  ['what a machine made', byMachine, 'unchecked', ['en', true, false]],
  ['what a machine made and somebody read over', { ...byMachine, checkedAt: NOW }, 'fresh', ['en', false, false]],
  ['what a machine made of an older text', outOfDate, 'stale', ['en', true, true]],
];
for (const [what, translation, state, told] of cases)
  test(`${what} is ${state} for staff, and residents are told so`, () => {
    assert.equal(statesOf(section, translation ? [translation] : []).en, state);
    const { saidIn, isMachine, isStale, said } = spokenIn(section, 'en', translation);
    assert.deepEqual([saidIn, isMachine, isStale], told);
    assert.equal(said.title, translation ? 'Free pass' : 'Gratis pas');
  });

test('of several sections a language is as far as the one that asks for the most work', () => {
  const statesWith = (en: TranslationState, ar: TranslationState) =>
    ({ ...Object.fromEntries(otherLanguages.map((each) => [each, 'fresh'])), en, ar }) as Record<
      OtherLanguage,
      TranslationState
    >;
  const worst = worstOf([statesWith('fresh', 'unchecked'), statesWith('stale', 'missing')]);
  assert.deepEqual([worst?.en, worst?.ar, worst?.fr], ['stale', 'missing', 'fresh']);
  assert.equal(worstOf([]), undefined);
});
