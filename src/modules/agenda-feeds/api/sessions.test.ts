import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { askApi } from '../../../../test/api.ts';
import { undone } from '../../../../test/db.ts';
import { aProgramme } from '../../agenda/testing.ts';
import { api } from './openapi.ts';

type Session = {
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
