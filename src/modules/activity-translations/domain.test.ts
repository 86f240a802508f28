import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TranslationState } from '#kernel/translations.ts';
import { NOW } from '../../../test/actors.ts';
import { stateOf, type Texts } from './domain.ts';

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
