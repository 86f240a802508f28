import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { findSettings } from '../sql/settings.ts';
import { saveSettings } from '../testing.ts';

const maker = someone('programme-maker', { municipality: 'GM0109' });

const inCoevorden = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await work(ctx);
  });

const aLecture = async (ctx: Ctx) => ({ activityId: (await anActivity(ctx, { signUp: 'required' })).id });

const alertIn = ({ html }: Page): string => html.querySelector('[role=alert]')?.text.trim() ?? '';
const questionsIn = ({ html }: Page): number => html.querySelectorAll('tbody th').length;

const SETTINGS = { registersFor: 'session', mostPersons: '4', offerHours: '12', payment: 'either', version: '0' };

test(
  'a maker says how one signs up: a day without a time is meant whole',
  inCoevorden(async (ctx) => {
    const { activityId } = await aLecture(ctx);
    const { get, post } = client(ctx.tx, maker);
    const address = `/werk/activiteiten/${activityId}/aanmelding`;
    assert.equal((await get(address)).status, 200);
    const saved = await post(address, {
      ...SETTINGS,
      opensDay: '2026-11-25',
      closesDay: '2026-11-30',
      hasWaitingList: 'on',
    });
    assert.match((await get(saved.location ?? '')).text, /Dit is bewaard/, alertIn(saved));
    const { opensAt, closesAt, mostPersons } = (await findSettings(ctx.tx, activityId)) ?? {};
    assert.deepEqual([opensAt, closesAt], [new Date('2026-11-24T23:00:00Z'), new Date('2026-11-30T23:00:00Z')]);
    assert.equal(mostPersons, 4);
    const stale = await post(address, SETTINGS);
    assert.match(alertIn(stale), /Iemand anders/);
  }),
);

for (const [what, typed, sentence] of [
  ['29 February of a year without one', { opensDay: '29-02-2027' }, /datum/],
  ['the hour that summer time skips', { opensDay: '2027-03-28', opensTime: '2.30' }, /zomertijd/],
  ['a time that no clock shows', { closesDay: '2026-12-01', closesTime: '25.00' }, /tijd/],
  ['closing before opening', { opensDay: '2026-12-02', closesDay: '2026-12-01' }, /sluit voordat/],
  ['an offer of a month', { offerHours: '700' }, /336/],
] as const) {
  test(
    `settings are not saved with ${what}`,
    inCoevorden(async (ctx) => {
      const { activityId } = await aLecture(ctx);
      const answer = await client(ctx.tx, maker).post(`/werk/activiteiten/${activityId}/aanmelding`, {
        ...SETTINGS,
        ...typed,
      });
      assert.equal(answer.status, 422);
      assert.match(alertIn(answer), sentence);
    }),
  );
}

test(
  'a time that the clock shows twice means the first, and the page says so',
  inCoevorden(async (ctx) => {
    const { activityId } = await aLecture(ctx);
    assert.ok((await saveSettings(ctx, { activityId, opensAt: new Date(`${asDay('2027-10-31')}T00:30:00Z`) })).ok);
    const page = await client(ctx.tx, maker).get(`/werk/activiteiten/${activityId}/aanmelding`);
    assert.match(page.text, /twee keer 2\.30 uur/);
  }),
);

test(
  'own questions are added, ten at most, and taken out',
  inCoevorden(async (ctx) => {
    const { activityId } = await aLecture(ctx);
    const { get, post } = client(ctx.tx, maker);
    const address = `/werk/activiteiten/${activityId}/aanmelding`;
    const question = { label: 'Maat <script>', kind: 'choice', choices: 'S\nM\nM\n', per: 'person' };
    assert.match(alertIn(await post(`${address}/vragen`, { ...question, choices: 'S' })), /twee keuzes/);
    assert.match(alertIn(await post(`${address}/vragen`, { ...question, label: '' })), /Schrijf de vraag op/);
    for (let each = 0; each < 10; each++) assert.equal((await post(`${address}/vragen`, question)).status, 303);
    assert.match(alertIn(await post(`${address}/vragen`, question)), /al 10 vragen/);
    const page = await get(address);
    assert.equal(questionsIn(page), 10);
    const remove = page.html.querySelectorAll('form').find((form) => form.getAttribute('action')?.endsWith('/einde'));
    const action = remove?.getAttribute('action') ?? '';
    assert.equal((await post(action)).status, 303);
    assert.equal((await post(action)).status, 404);
    assert.equal(questionsIn(await get(address)), 9);
  }),
);

test(
  'staff of elsewhere do not know of it, and the desk does not set it up',
  inCoevorden(async (ctx) => {
    const { activityId } = await aLecture(ctx);
    const address = `/werk/activiteiten/${activityId}/aanmelding`;
    for (const [role, municipality, status] of [
      ['programme-maker', 'GM0114', 404],
      ['desk-worker', 'GM0109', 403],
    ] as const) {
      const { get, post } = client(ctx.tx, someone(role, { municipality }));
      assert.equal((await get(address)).status, status);
      assert.equal((await post(address, SETTINGS)).status, status);
      assert.equal((await post(`${address}/vragen`, { label: 'x', kind: 'text', per: 'person' })).status, status);
    }
  }),
);
