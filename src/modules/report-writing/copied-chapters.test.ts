import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import type { BlockContent } from '../report-contents/index.ts';
import { copiedChapters } from './copied-chapters.ts';

const FROM = { municipalityCode: 'GM0109', year: 2024 };
const text = (words: string, signedBy = ''): BlockContent => ({ kind: 'text', heading: '', text: words, signedBy });

const copied = (content: BlockContent, year = 2025): BlockContent | undefined => {
  const block = { id: newId(), position: 1, version: 3, content };
  const chapter = { id: newId(), position: 1, title: 'Terugblik', number: 1, version: 2, blocks: [block] };
  return copiedChapters([chapter], FROM, { ...FROM, year })[0]?.blocks[0];
};

const cases: [what: string, content: BlockContent, expected: BlockContent | undefined][] = [
  ['the year before goes along', text('Een jaar eerder {visits@2023}.'), text('Een jaar eerder {visits@2024}.')],
  [
    'a year that the words name stays, so that the sentence is true',
    text('In 2023: {visits@2023}.'),
    text('In 2023: {visits@2023}.'),
  ],
  ['figures of the year itself need nothing', text('Nu {visits}.'), text('Nu {visits}.')],
  ['what somebody signed was said of that year', text('Beste lezer', 'Ans Bakker'), text('', 'Ans Bakker')],
  [
    'figures in a list go along',
    { kind: 'figures', heading: 'Bezoek', figureIds: ['visits', 'visits@2023'] },
    { kind: 'figures', heading: 'Bezoek', figureIds: ['visits', 'visits@2024'] },
  ],
  [
    'what was held was held then',
    { kind: 'activities', heading: 'Een greep', activityIds: [newId()], told: [] },
    { kind: 'activities', heading: 'Een greep', activityIds: [], told: [] },
  ],
  [
    'what visitors said was said then, and a part for it cannot be empty',
    { kind: 'quotes', heading: 'Bezoekers vertellen', testimonialIds: [newId()] },
    undefined,
  ],
  ['a map is drawn anew', { kind: 'map', heading: 'Waar' }, { kind: 'map', heading: 'Waar' }],
];
for (const [what, content, expected] of cases) test(what, () => assert.deepEqual(copied(content), expected));

test('to another municipality in the same year every figure keeps its year', () => {
  assert.deepEqual(copied(text('{visits@2023}'), 2024), text('{visits@2023}'));
});
