import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import type { Figure, Formula } from '#kernel/figures.ts';
import { type Known, proposeChapters } from './proposal.ts';

const figure = (id: string, chapter: Figure['chapter'], group: string, formula?: Formula): Figure => ({
  ...{ id, label: id, group, chapter, measure: 'flow', scopes: ['municipality'], validFrom: asDay('2024-01-01') },
  unit: { name: 'things', one: 'ding', many: 'dingen' },
  definitions: [{ profile: 'lokaal', definition: '', source: '', ...(formula && { formula }) }],
});

const figures = [
  figure('visits-physical', 2, 'Bezoekers'),
  { ...figure('visits-uncounted', 2, 'Bezoekers'), isCheck: true },
  figure('members-paying', 2, 'Leden'),
  figure('members-youth', 2, 'Leden'),
  figure('members-total', 2, 'Leden', { kind: 'sum', of: ['members-paying', 'members-youth'] }),
  figure('learning-activities', 3, 'Leren'),
  figure('map-libraries', 7, 'Kaart'),
];

const nothing: Known = {
  ...{ municipality: 'Coevorden', year: 2026, figures, valued: new Set(), telling: new Set(), valuedBefore: new Set() },
  ...{ isSurveyed: false, hasPanel: false, testimonialIds: [] },
  activityIds: new Map(),
};
/** With a value other than zero for these. */
const valuing = (...ids: string[]): Known => ({ ...nothing, valued: new Set(ids), telling: new Set(ids) });

const kindsOf = (known: Known, number: number): string[] =>
  proposeChapters(known)
    .find((chapter) => chapter.number === number)
    ?.blocks.map(({ kind }) => kind) ?? [];

test('where nothing is known nothing is claimed: a foreword to write, what was agreed, a map and the doubts', () => {
  assert.deepEqual(
    proposeChapters(nothing).map(({ number, title }) => [number, title]),
    [
      [1, 'Terugblik op 2026'],
      [7, 'Kaart en verantwoording'],
    ],
  );
  assert.deepEqual(kindsOf(nothing, 1), ['text', 'commitments']);
  assert.deepEqual(kindsOf(nothing, 7), ['text', 'map', 'doubts']);
});

test('only the foreword is left empty', () => {
  const empty = proposeChapters(valuing(...figures.map(({ id }) => id)))
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'text' && block.text === '');
  assert.deepEqual(
    empty.map(({ heading }) => heading),
    ['Voorwoord'],
  );
});

test('a sentence is proposed when all of its figures have a value', () => {
  const chapter = proposeChapters(valuing('visits-physical', 'members-total'))[1];
  const [text] = chapter?.blocks ?? [];
  assert.deepEqual(text?.kind === 'text' && text.text, 'Er kwamen {visits-physical} bezoekers in de bibliotheek.');
});

test('figures stand by group, the parts of a sum in a chart, and a sum over the years when last year is known', () => {
  const known = valuing('members-paying', 'members-youth', 'members-total', 'visits-physical', 'visits-uncounted');
  assert.deepEqual(kindsOf(known, 2), ['text', 'figures', 'figures', 'chart']);
  const blocks = proposeChapters({ ...known, valuedBefore: known.valued })[1]?.blocks ?? [];
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'figures' ? [block.figureIds] : [])),
    [['visits-physical'], ['members-paying', 'members-youth', 'members-total']],
    'none that only tells what is not known',
  );
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'chart' ? [[block.shape, block.figureIds]] : [])),
    [
      ['parts', ['members-paying', 'members-youth']],
      ['years', ['members-total']],
    ],
  );
});

test('what is zero stands beside what is not, but nothing is said of nothing', () => {
  const valued = new Set(['visits-physical', 'members-paying', 'members-youth', 'members-total']);
  const of = (...ids: string[]) => kindsOf({ ...nothing, valued, telling: new Set(ids) }, 2);
  assert.deepEqual(of(), []);
  assert.deepEqual(of('members-youth', 'members-total'), ['figures']);
  assert.deepEqual(of('members-paying', 'members-youth', 'members-total'), ['figures', 'chart']);
});

test('a dozen activities of the chapter are proposed, those with most visitors', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `activity-${index}`);
  const blocks = proposeChapters({ ...nothing, activityIds: new Map([[3, ids]]) })[1]?.blocks ?? [];
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'activities' ? [block.activityIds] : [])),
    [ids.slice(0, 12)],
  );
});

test('what people said stands behind the foreword, what they answered with the figures of the library', () => {
  const known = { ...nothing, isSurveyed: true, hasPanel: true, testimonialIds: ['a', 'b', 'c', 'd', 'e'] };
  assert.deepEqual(kindsOf(known, 1), ['text', 'quotes', 'commitments']);
  assert.deepEqual(kindsOf(known, 2), ['panel', 'survey']);
  const [, quotes] = proposeChapters(known)[0]?.blocks ?? [];
  assert.deepEqual(quotes?.kind === 'quotes' && quotes.testimonialIds, ['a', 'b', 'c', 'd'], 'four of them');
});

test('the figures of the map stand beside it, and nowhere else', () => {
  assert.deepEqual(kindsOf({ ...nothing, valued: new Set(['map-libraries']) }, 7), ['text', 'map', 'doubts']);
});

test('questions are drawn by topic and by referral, as far as there were any', () => {
  const topics = ['help-questions-digid', 'help-questions-library'];
  const chartsOf = (known: Known) =>
    (proposeChapters(known).find(({ number }) => number === 6)?.blocks ?? []).flatMap((block) =>
      block.kind === 'chart' ? [[block.heading, block.figureIds]] : [],
    );
  const known = valuing(...topics, 'help-questions-referred-course');
  assert.deepEqual(chartsOf(known), [['Waar de hulpvragen over gingen', topics]]);
  const asked = [...topics, 'help-questions-referred-course'].map((id) => figure(id, 6, 'Hulpvragen'));
  const told = proposeChapters({ ...known, figures: asked }).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'figures' ? block.figureIds : [])),
  );
  assert.deepEqual(told, ['help-questions-referred-course'], 'what is drawn is not told once more');
});
