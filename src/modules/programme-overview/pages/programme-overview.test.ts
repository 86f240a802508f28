import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity } from '../../activities/testing.ts';
import { openBranch } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aDraft, aPublished, submitActivity } from '../../programme/testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type Browser = ReturnType<typeof client>;

const inCoevorden = (work: (ctx: Ctx, browser: Browser) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await work(ctx, client(tx, someone('programme-maker', { municipality: 'GM0109' })));
  });

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const statusOf = (page: Page): string => page.html.querySelector('#results')?.getAttribute('data-status') ?? '';
const titlesOf = (page: Page): string[] => page.html.querySelectorAll('tbody th a').map(({ text }) => text);
const errorOf = (page: Page): string => page.html.querySelector('#error-summary')?.text ?? '';

test(
  'the list shows what comes first on top, narrows, and goes along as a table',
  inCoevorden(async (ctx, browser) => {
    await aPublished(ctx, { title: 'Later', days: ['2026-12-10'] });
    await aPublished(ctx, { title: '100% =SOM(lezen)', pillar: 'read', days: ['2026-12-03', '2027-01-07'] });
    await anActivity(ctx, { title: 'Ooit' });
    await aPublished(ctx, { title: 'In Emmen', municipalityCode: 'GM0114', days: ['2026-12-01'] });
    await aPublished(ctx, { title: 'Overal', municipalityCode: null, days: ['2026-12-31'] });
    assert.deepEqual(titlesOf(await browser.get('/werk/programma')), ['100% =SOM(lezen)', 'Later', 'Overal', 'Ooit']);
    for (const [query, found] of [
      ['?zoek=100%25', '1 activiteit gevonden'],
      ['?zoek=%25', '1 activiteit gevonden'],
      ['?zoek=_', '0 activiteiten gevonden'],
      ['?stand=draft', '1 activiteit gevonden'],
      ['?stand=template', '0 activiteiten gevonden'],
      ['?pijler=read&gemeente=coevorden', '1 activiteit gevonden'],
      ['?gemeente=emmen&pijler=onzin&stand=onzin', '4 activiteiten gevonden'],
    ] as const)
      assert.equal(statusOf(await browser.get(`/werk/programma${query}`)), found, query);
    const csv = (await browser.get('/werk/programma/lijst.csv?pijler=read')).text;
    assert.match(csv, /100% =SOM\(lezen\);Coevorden;Lees;openbaar;ja;2;2026-12-03;2027-01-07;/);
    const workbook = await browser.get('/werk/programma/lijst.xlsx');
    assert.match(workbook.headers.get('content-disposition') ?? '', /programma\.xlsx/);
  }),
);

test(
  'a long list is paged',
  inCoevorden(async (ctx, browser) => {
    for (let number = 100; number < 132; number++) await anActivity(ctx, { title: `Activiteit ${number}` });
    const second = await browser.get('/werk/programma?pagina=2');
    assert.deepEqual(titlesOf(second), ['Activiteit 130', 'Activiteit 131']);
    assert.equal(statusOf(second), '32 activiteiten gevonden');
    assert.equal(titlesOf(await browser.get('/werk/programma?pagina=-1')).length, 30);
  }),
);

test(
  'week and month show every session of their days, and no other',
  inCoevorden(async (ctx, browser) => {
    await aPublished(ctx, { title: 'Lezing', days: ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'] });
    await aDraft(ctx, { title: 'Nog een concept', days: ['2026-11-18'] });
    await aPublished(ctx, { title: 'In Emmen', municipalityCode: 'GM0114', days: ['2026-11-18'] });
    const week = await browser.get('/werk/programma/week');
    assert.deepEqual(titlesOf(week), ['Lezing', 'Nog een concept', 'Lezing']);
    assert.match(textOf(week), /Week van 16 november 2026/);
    assert.deepEqual(titlesOf(await browser.get('/werk/programma/week?dag=2026-11-23')), ['Lezing']);
    assert.equal(titlesOf(await browser.get('/werk/programma/maand?dag=2026-11-30&gemeente=coevorden')).length, 5);
    assert.match(textOf(await browser.get('/werk/programma/maand?dag=2027-01-15')), /Geen bijeenkomsten/);
    assert.equal((await browser.get('/werk/programma/week?dag=31-02-2026')).status, 200);
  }),
);

test(
  'what is over stands in the list to close until somebody has counted, or says that nobody did',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const where = { branchId, isOnline: false };
    const { activity, sessions } = await aPublished(ctx, { days: ['2026-11-18', '2026-11-19', '2026-12-03'], where });
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    const listed = async () => (await desk.get('/werk/programma/af-te-sluiten')).html.querySelectorAll('.card').length;
    assert.equal(await listed(), 2);
    const [first, second] = sessions.map(({ id }) => `/werk/bijeenkomsten/${id}/telling`);
    const wrong = await desk.post(first ?? '', { adults: '-1', children: 'veel', version: '1', from: 'lijst' });
    assert.equal(wrong.status, 422);
    assert.match(errorOf(wrong), /0 of hoger.*heel getal/s);
    assert.equal(wrong.html.querySelector('input[name=from]')?.getAttribute('value'), 'lijst');
    const done = await desk.post(first ?? '', { adults: '12', children: '0', version: '1', from: 'lijst' });
    assert.equal(done.location, `/werk/programma/af-te-sluiten?afgesloten=${sessions[0]?.id}`);
    const next = (await desk.get(done.location ?? '')).html;
    assert.match(next.querySelector('.alert.success')?.text ?? '', /afgesloten/);
    assert.equal(next.querySelector('[autofocus]')?.id, `adults-${sessions[1]?.id}`);
    assert.equal(await listed(), 1);
    const uncounted = await desk.post(second ?? '', { adults: '', children: '', version: '1' });
    assert.equal(uncounted.location, `/werk/programma/${activity.id}`);
    assert.equal(await listed(), 0);
    assert.match(textOf(await desk.get(`/werk/programma/${activity.id}`)), /12 volwassenen en 0 kinderen.*niet geteld/);
    const early = await desk.post(`/werk/bijeenkomsten/${sessions[2]?.id}/telling`, { version: '1' });
    assert.match(errorOf(early), /nog niet begonnen/);
    const stale = await desk.post(first ?? '', { adults: '13', version: '1' });
    assert.match(errorOf(stale), /Iemand anders/);
  }),
);

test(
  'who publishes has what waits for that on a tab of its own',
  inCoevorden(async (ctx) => {
    await aPublished(ctx, { title: 'Al openbaar', days: ['2026-12-03'] });
    const { activity } = await aDraft(ctx, { title: 'Wacht nog', days: ['2026-12-03'] });
    assert.ok((await submitActivity(ctx, { id: activity.id })).ok);
    const director = client(ctx.tx, someone('director'));
    const page = await director.get('/werk/programma?stand=in-review');
    assert.deepEqual(titlesOf(page), ['Wacht nog']);
    assert.equal(page.html.querySelector('.tabs a[aria-current]')?.text, 'Wacht op akkoord');
  }),
);

test(
  'who does not count sees no list to close, and who is of elsewhere finds nothing',
  inCoevorden(async (ctx) => {
    await aPublished(ctx, { days: ['2026-12-03'] });
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.deepEqual(titlesOf(await emmen.get('/werk/programma')), []);
    const tabsOf = (page: Page) => page.html.querySelectorAll('.tabs a').map(({ text }) => text);
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    assert.ok(tabsOf(await desk.get('/werk/programma')).includes('Nog af te sluiten'));
    const director = client(ctx.tx, someone('director'));
    assert.deepEqual(tabsOf(await director.get('/werk/programma')), [
      ...['Activiteiten', 'Week', 'Maand', 'Wacht op akkoord'],
    ]);
  }),
);
