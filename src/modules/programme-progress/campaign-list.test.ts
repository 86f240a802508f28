import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client, type Page } from '../../../test/page.ts';
import { aCampaign, threeBranches } from '../campaigns/testing.ts';
import { aDraft, aPublished, closeSession, given, holdSessions } from '../programme/testing.ts';
import { campaignList } from './campaign-list.ts';

type Ctx = ReturnType<typeof ctxOf>;
const NOVEMBER = { startsOn: asDay('2026-11-01'), lastDay: asDay('2026-11-30') };

const inCampaign = (work: (ctx: Ctx, campaignId: string) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await threeBranches(ctx);
    await work(ctx, await aCampaign(ctx, { name: 'Novembermaand', ...NOVEMBER }));
  });

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const countsOf = ({ tx }: Ctx, campaignId: string) => campaignList.counts(tx, campaignId);

test(
  'a campaign counts what was held, its visitors and its gift books, and what nobody counted stays unknown',
  inCampaign(async (ctx, campaignId) => {
    assert.deepEqual(await countsOf(ctx, campaignId), {});
    const { sessions } = await aPublished(ctx, { campaignId, days: ['2026-11-18', '2026-11-19', '2026-12-03'] });
    await aPublished(ctx, { campaignId, isWhole: true, title: 'Reeks', days: ['2026-11-10', '2026-11-11'] });
    await aPublished(ctx, { campaignId, isWhole: true, title: 'Gaat door', days: ['2026-11-10', '2026-12-11'] });
    await aPublished(ctx, { title: 'Iets anders', days: ['2026-11-18'] });
    given(await holdSessions(ctx));
    assert.deepEqual(await countsOf(ctx, campaignId), { activities: 3 });
    const [first, second] = sessions.map(({ id }) => id);
    given(await closeSession(ctx, { id: first ?? '', version: 2, adults: 12, children: null, giftBooks: 10 }));
    given(await closeSession(ctx, { id: second ?? '', version: 2, adults: null, children: null }));
    assert.deepEqual(await countsOf(ctx, campaignId), { activities: 3, visitors: 12, 'gift-books': 10 });
    given(await closeSession(ctx, { id: first ?? '', version: 3, adults: 11, children: 4 }));
    assert.deepEqual(await countsOf(ctx, campaignId), { activities: 3, visitors: 15, 'gift-books': 10 });
  }),
);

test(
  'its page lists the activities that one may know of, and leads to those of one’s own municipality',
  inCampaign(async (ctx, campaignId) => {
    await aPublished(ctx, { campaignId, title: 'In Coevorden', days: ['2026-11-28'] });
    await aPublished(ctx, { campaignId, title: 'In Emmen', municipalityCode: 'GM0114', days: ['2026-11-29'] });
    await aDraft(ctx, { campaignId, title: 'Nog geheim', municipalityCode: 'GM0114', days: ['2026-11-30'] });
    const maker = client(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    const page = await maker.get(`/werk/campagnes/${campaignId}`);
    assert.match(textOf(page), /In Coevorden.*In Emmen/);
    assert.doesNotMatch(page.text, /Nog geheim/);
    const links = page.html.querySelectorAll('table a[href^="/werk/programma/"]').map(({ text }) => text);
    assert.deepEqual(links, ['In Coevorden']);
  }),
);

test(
  'gift books are asked for where there is a campaign, and not forgotten where they are not asked for',
  inCampaign(async (ctx, campaignId) => {
    const { activity, sessions } = await aPublished(ctx, { campaignId, days: ['2026-11-18', '2026-12-18'] });
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    const address = `/werk/bijeenkomsten/${sessions[0]?.id}`;
    assert.match((await desk.get('/werk/programma/af-te-sluiten')).text, /Geschenkboeken/);
    const counted = { adults: '3', children: '1', giftBooks: '2', asksGiftBooks: 'on', version: '1' };
    await desk.post(`${address}/telling`, counted);
    const shown = await desk.get(`/werk/programma/${activity.id}`);
    assert.match(textOf(shown), /3 volwassenen en 1 kind, 2 geschenkboeken/);
    assert.match(textOf(shown), /CampagneNovembermaand, 1 november 2026/);
    assert.match(textOf(shown), /vrijdag 18 december 2026.*buiten de campagne/);
    await desk.post(`${address}/telling`, { adults: '4', children: '1', version: '2' });
    assert.match(textOf(await desk.get(address)), /4 volwassenen en 1 kind, 2 geschenkboeken/);
    await desk.post(`${address}/telling`, { ...counted, giftBooks: '', version: '3' });
    assert.doesNotMatch(textOf(await desk.get(address)), /\d geschenkboeken/);
    const { sessions: others } = await aPublished(ctx, { days: ['2026-11-18'] });
    assert.doesNotMatch((await desk.get(`/werk/bijeenkomsten/${others[0]?.id}`)).text, /Geschenkboeken/);
  }),
);
