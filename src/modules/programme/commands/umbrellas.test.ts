import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity, reread } from '../../activities/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aDraft, aPublished, closeSession, given } from '../testing.ts';
import { cancelActivity } from './cancel-activity.ts';
import { publishActivity } from './publish-activity.ts';

type Ctx = ReturnType<typeof ctxOf>;

const underAWeek = (work: (ctx: Ctx, week: string) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    const told = { title: 'Leesweek', isUmbrella: true, municipalityCode: null, signUp: null, prices: [] };
    await work(ctx, (await anActivity(ctx, told)).id);
  });

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';

test(
  'a week needs no sessions and no price of its own, but a part that goes on',
  underAWeek(async (ctx, week) => {
    const publish = () => publishActivity(ctx, { id: week });
    const incomplete = { ok: false, refusal: { code: 'incomplete', gaps: ['parts'] } };
    assert.deepEqual(await publish(), incomplete);
    const { activity } = await aPublished(ctx, { partOf: week, days: ['2026-12-03'] });
    given(await cancelActivity(ctx, { id: activity.id, reason: 'Ziek' }));
    assert.deepEqual(await publish(), incomplete);
    await aDraft(ctx, { partOf: week, days: ['2026-12-04'] });
    given(await publish());
  }),
);

test(
  'the page of a week shows its parts in order of time, and a part leads to its week',
  underAWeek(async (ctx, week) => {
    await aPublished(ctx, { title: 'Later', partOf: week, days: ['2026-12-04', '2026-12-11'] });
    const first = await aPublished(ctx, { title: 'Eerst', partOf: week, days: ['2026-12-03'] });
    await aDraft(ctx, { title: 'Van Emmen', municipalityCode: 'GM0114', partOf: week, days: ['2026-12-02'] });
    const maker = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const page = await maker.get(`/werk/programma/${week}`);
    const parts = page.html.querySelectorAll('tbody th a').map(({ text }) => text);
    assert.deepEqual(parts, ['Eerst', 'Later']);
    assert.doesNotMatch(textOf(page), /Nog geen bijeenkomsten/);
    const part = await maker.get(`/werk/programma/${first.activity.id}`);
    assert.match(part.text, new RegExp(`Onderdeel van.*<a href="/werk/programma/${week}">Leesweek</a>`, 's'));
  }),
);

test(
  'a week is closed once all under it has been closed or called off',
  underAWeek(async (ctx, week) => {
    const held = await aPublished(ctx, { partOf: week, days: ['2026-11-18'] });
    const other = await aPublished(ctx, { partOf: week, days: ['2026-12-18'] });
    given(await publishActivity(ctx, { id: week }));
    const close = (id: string | undefined, version: number) =>
      closeSession(ctx, { id: id ?? '', version, adults: 3, children: 0 });
    given(await close(held.sessions[0]?.id, 1));
    assert.equal((await reread(ctx, held.activity.id)).state, 'closed');
    assert.equal((await reread(ctx, week)).state, 'published');
    given(await cancelActivity(ctx, { id: other.activity.id, reason: 'Ziek' }));
    assert.equal((await reread(ctx, week)).state, 'closed');
  }),
);
