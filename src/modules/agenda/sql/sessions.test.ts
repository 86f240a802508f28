import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { cancelSession, closeSession, given, holdSessions } from '../../programme/testing.ts';
import { readFilter } from '../filter.ts';
import { aProgramme, type World } from '../testing.ts';
import { countByDay, countComing, listComing, listComingPage } from './sessions.ts';

const inDrenthe = (work: (tx: Tx, world: World) => Promise<void>) => () =>
  undone(async (tx) => work(tx, await aProgramme(ctxOf(tx))));

const ALL = { limit: 25 };

test(
  'the agenda has what is published and public, in order of time, with where it is',
  inDrenthe(async (tx) => {
    const sessions = await listComing(tx, { now: NOW }, ALL);
    const told = sessions.map(({ title, venue, town, latitude, isFree }) => [title, venue, town, latitude, isFree]);
    const toddlers = ['Voorlezen met peuters', 'Bibliotheek Sleen', 'Sleen', '52.769600', true];
    assert.deepEqual(told, [
      toddlers,
      ['Lezing over de hei', 'Bibliotheek Emmen', 'Emmen', '52.783200', false],
      toddlers,
      ['English conversation', null, null, null, true],
    ]);
    assert.deepEqual(await listComing(tx, { now: NOW }, { limit: 2, offset: 2 }), sessions.slice(2));
    assert.deepEqual(await countByDay(tx, { now: NOW }), [
      { day: '2026-12-02', sessions: 2 },
      { day: '2026-12-09', sessions: 1 },
      { day: '2026-12-20', sessions: 1 },
    ]);
  }),
);

for (const [page, shown, titles] of [
  [1, 1, ['Voorlezen met peuters', 'Lezing over de hei', 'Voorlezen met peuters']],
  [2, 2, ['English conversation']],
  [3, 2, ['English conversation']],
  [Number.MAX_SAFE_INTEGER, 2, ['English conversation']],
  [0, 1, ['Voorlezen met peuters', 'Lezing over de hei', 'Voorlezen met peuters']],
] as const)
  test(
    `asked for page ${page} of two it gives page ${shown}, and how many there are in all`,
    inDrenthe(async (tx) => {
      const found = await listComingPage(tx, { now: NOW }, { page, size: 3 });
      assert.deepEqual([found.total, found.page, found.sessions.map(({ title }) => title)], [4, shown, titles]);
    }),
  );

test(
  'where there is nothing, that is the first page',
  inDrenthe(async (tx) => {
    const { filter } = readFilter(new URLSearchParams('bij=Atlantis'));
    const found = await listComingPage(tx, { filter, now: NOW }, { page: 2, size: 3 });
    assert.deepEqual(found, { total: 0, page: 1, sessions: [] });
  }),
);

test('each part of a filter narrows the agenda', () =>
  undone(async (tx) => {
    await aProgramme(ctxOf(tx));
    for (const [query, titles] of [
      ['gemeente=coevorden', 'English Voorlezen'],
      ['gemeente=atlantis', ''],
      ['vestiging=bibliotheek-emmen', 'Lezing'],
      ['bij=sleen&km=5', 'Voorlezen'],
      ['bij=Sleen&km=10', 'Lezing Voorlezen'],
      ['bij=Atlantis', ''],
      ['van=2026-12-03', 'English Voorlezen'],
      ['tot=2026-12-02', 'Lezing Voorlezen'],
      ['van=2026-12-09&tot=2026-12-09', 'Voorlezen'],
      ['voor=kinderen', 'Voorlezen'],
      ['leeftijd=3', 'Voorlezen'],
      ['leeftijd=9', ''],
      ['leeftijd=30', 'English Lezing Voorlezen'],
      ['soort=lees,ontmoet', 'English Voorlezen'],
      ['taal=en', 'English'],
      ['gratis=1', 'English Voorlezen'],
      ['online=1', 'English Lezing'],
      ['gemeente=coevorden&gratis=1&online=1', 'English'],
    ] as const) {
      assert.equal(await titlesFor(tx, query), titles, query);
    }
  }));

test('words are found by their stem, their beginning, without accents, and by where it is', () =>
  undone(async (tx) => {
    await aProgramme(ctxOf(tx));
    for (const [words, titles] of [
      ['peuter', 'Voorlezen'],
      ['PEUTERS', 'Voorlezen'],
      ['cafe verhaal', 'Lezing'],
      ['Café', 'Lezing'],
      ['voorl', 'Voorlezen'],
      ['peuters sleen', 'Voorlezen'],
      ['peuters emmen', ''],
      ['met de peuters', 'Voorlezen'],
      ['de', 'English Lezing Voorlezen'],
      ["';drop & !peuters:*", ''],
      ['قصة', ''],
      ['???', 'English Lezing Voorlezen'],
      ['leerkrachten', ''],
    ] as const) {
      assert.equal(await titlesFor(tx, new URLSearchParams({ zoek: words }).toString()), titles, words);
    }
  }));

test(
  'a session that is cancelled stays, with the reason; one that is over goes',
  inDrenthe(async (tx) => {
    const [first] = await listComing(tx, { now: NOW }, ALL);
    const { id = '' } = first ?? {};
    given(await cancelSession(ctxOf(tx), { id, reason: 'De voorlezer is ziek.' }));
    const [cancelled] = await listComing(tx, { now: NOW }, ALL);
    assert.deepEqual(
      [cancelled?.state, cancelled?.cancelReason, cancelled?.sequence],
      ['cancelled', 'De voorlezer is ziek.', 1],
    );
    const during = new Date('2026-12-02T19:00:00Z');
    assert.equal(await countComing(tx, { now: during }), 4);
    const afterwards = new Date('2026-12-02T20:00:00Z');
    assert.equal(await countComing(tx, { now: afterwards }), 2);
  }),
);

test(
  'what is cancelled stays also when the rest of the series is closed',
  inDrenthe(async (tx) => {
    const afterFirst = ctxOf(tx, undefined, new Date('2026-12-03T09:00:00Z'));
    const [first, , second] = await listComing(tx, { now: NOW }, ALL);
    await holdSessions(afterFirst);
    given(await closeSession(afterFirst, { id: first?.id ?? '', version: 2, adults: 4, children: 5 }));
    given(await cancelSession(afterFirst, { id: second?.id ?? '', reason: 'Het sneeuwt.' }));
    const [cancelled] = await listComing(tx, { now: afterFirst.now }, ALL);
    assert.equal(cancelled?.cancelReason, 'Het sneeuwt.');
  }),
);

/** The first words of what is found, each once. */
async function titlesFor(tx: Tx, query: string): Promise<string> {
  const asked = { filter: readFilter(new URLSearchParams(query)).filter, now: NOW };
  const sessions = await listComing(tx, asked, ALL);
  assert.equal(await countComing(tx, asked), sessions.length);
  return [...new Set(sessions.map(({ title }) => title.split(' ')[0]))].sort().join(' ');
}
