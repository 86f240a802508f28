import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, NOW } from '../../../../test/actors.ts';
import { askApi } from '../../../../test/api.ts';
import { undone } from '../../../../test/db.ts';
import { reread, saveActivity } from '../../activities/testing.ts';
import { aProgramme } from '../../agenda/testing.ts';
import { aPublished, cancelSession, given } from '../../programme/testing.ts';
import { api } from './openapi.ts';

type Session = {
  state: string;
  modified: string;
  beginsAt: string;
  signUpUrl: string | null;
  place: { location: object };
  prices: object[];
  activity: { title: string };
};
type Answer = { page: number; total: number; sessions: Session[] };

const inDrenthe = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await aProgramme(ctxOf(tx));
    await work(tx);
  });

test(
  'a session comes with its activity, moments on our clock, place, price and where to sign up, as documented',
  inDrenthe(async (tx) => {
    const { status, json, headers } = await askApi(tx, '/api/v1/sessions?branch=bibliotheek-emmen');
    assert.equal(status, 200);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    api[0]?.answer.schema.parse(json);
    const [session] = (json as Answer).sessions;
    assert.equal(session?.beginsAt, '2026-12-02T19:00:00+01:00');
    assert.equal(session?.signUpUrl, 'http://localhost/agenda/lezing-over-de-hei/aanmelding');
    assert.deepEqual(session?.place.location, { latitude: 52.7832, longitude: 6.8967 });
    assert.deepEqual(session?.prices, [
      { ageFrom: null, ageUntil: 17, amountCents: 0 },
      { ageFrom: 18, ageUntil: null, amountCents: 500 },
    ]);
  }),
);

for (const [query, titles] of [
  ['municipality=coevorden', 'Voorlezen Voorlezen English'],
  ['audiences=parents,seniors', 'Voorlezen Voorlezen'],
  ['age=3', 'Voorlezen Voorlezen'],
  ['pillars=meet', 'English'],
  ['free=true&from=2026-12-10', 'English'],
  ['online=true&language=en', 'English'],
  ['town=Emmen&km=3', 'Lezing'],
  ['words=heide', ''],
  ['until=2026-12-01', ''],
  ['page=2&pageSize=3', 'English'],
] as const) {
  test(
    `?${query} gives «${titles}»`,
    inDrenthe(async (tx) => {
      const { sessions } = (await askApi(tx, `/api/v1/sessions?${query}`)).json as Answer;
      assert.equal(sessions.map(({ activity }) => activity.title.split(' ')[0]).join(' '), titles);
    }),
  );
}

test(
  'a machine that follows hears what changed since, also what was cancelled and would be over by now',
  inDrenthe(async (tx) => {
    const at = (moment: string) => ctxOf(tx, undefined, new Date(moment));
    const { activity, sessions } = await aPublished(ctxOf(tx), {
      title: 'Sterren',
      days: ['2026-12-03', '2026-12-10'],
    });
    const since = async (moment: string, now = NOW) => {
      const { json } = await askApi(tx, `/api/v1/sessions?changedSince=${encodeURIComponent(moment)}`, { now });
      return (json as Answer).sessions.map(({ activity: { title }, modified, state }) => [title, modified, state]);
    };
    assert.deepEqual(await since('2026-11-23T00:00:00Z'), []);
    given(await cancelSession(at('2026-11-24T09:00:00Z'), { id: sessions[0]?.id ?? '', reason: 'Ziek' }));
    const cancelled = ['Sterren', '2026-11-24T10:00:00+01:00', 'cancelled'];
    assert.deepEqual(await since('2026-11-23T00:00:00Z'), [cancelled]);
    assert.deepEqual(await since('2026-11-23T00:00:00Z', new Date('2026-12-05T09:00:00Z')), [cancelled]);
    const save = async (moment: string, changes: object) =>
      given(
        await saveActivity(at(moment), {
          id: activity.id,
          version: (await reread(ctxOf(tx), activity.id)).version,
          changes,
        }),
      );
    await save('2026-11-25T09:00:00Z', { summary: activity.summary, reportChapter: 4 });
    assert.deepEqual(await since('2026-11-25T00:00:00Z'), []);
    await save('2026-11-26T09:00:00Z', { bring: 'Een kijker' });
    const [first, second] = await since('2026-11-25T00:00:00+01:00');
    assert.deepEqual(first, ['Sterren', '2026-11-26T10:00:00+01:00', 'cancelled']);
    assert.deepEqual(second, ['Sterren', '2026-11-26T10:00:00+01:00', 'planned']);
  }),
);

for (const [query, faulty] of [
  ['from=31-02-2027', ['from']],
  ['from=2027-02-29', ['from']],
  ['from=2027-01-02&until=2027-01-01', ['until']],
  ['age=veel&km=0', ['km', 'age']],
  ['pillars=read,sleep', ['pillars']],
  ['branch=Bibliotheek%20Sleen', ['branch']],
  ['free=ja', ['free']],
  ['page=0&pageSize=101', ['page', 'pageSize']],
  [`words=${'x'.repeat(10_000)}`, ['words']],
  ['words=a%0Bb', ['words']],
  ['changedSince=gisteren', ['changedSince']],
  ['changedSince=2026-02-30T00:00:00Z', ['changedSince']],
  ['vestiging=sleen', ['vestiging']],
] as const) {
  test(`?${query.slice(0, 40)} is refused, with each fault`, () =>
    undone(async (tx) => {
      const { status, json } = await askApi(tx, `/api/v1/sessions?${query}`);
      assert.equal(status, 400);
      assert.deepEqual(
        (json as { faults: { path: string }[] }).faults.map(({ path }) => path),
        faulty,
      );
    }));
}
