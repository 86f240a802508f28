import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { anActivity, reread, saveActivity } from '../../activities/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aTranslation } from '../testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type World = { ctx: Ctx; id: string; browser: ReturnType<typeof client> };

const inCoevorden = (work: (world: World) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const { id } = await anActivity(ctx);
    await work({ ctx, id, browser: client(tx, someone('programme-maker', { municipality: 'GM0109' })) });
  });

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const typedIn = (page: Page, name: string): string | undefined =>
  page.html.querySelector(`[name=${name}]`)?.getAttribute('value');

async function retitle(ctx: Ctx, id: string, title: string): Promise<void> {
  const { version } = await reread(ctx, id);
  assert.ok((await saveActivity(ctx, { id, version, changes: { title } })).ok);
}

test(
  'an activity is put into Arabic, shows as stale after a change, and is taken away',
  inCoevorden(async ({ ctx, id, browser }) => {
    const address = `/werk/activiteiten/${id}/vertalingen`;
    assert.match(textOf(await browser.get(address)), /Arabischnog niet vertaald/);
    const page = await browser.get(`${address}/ar`);
    assert.match(textOf(page), /In het NederlandsTitelLezing over het veen/);
    const typed = { title: 'محاضرة', summary: '<b>أمسية</b>', origin: 'person' };
    const shown = { dutchHash: typedIn(page, 'dutchHash') ?? '', version: '0' };
    const empty = await browser.post(`${address}/ar`, { ...typed, ...shown, title: '', origin: '' });
    assert.equal(empty.status, 422);
    assert.match(textOf(empty), /Vertaal de titel.*Kies hoe dit is gemaakt/);
    assert.equal((await browser.post(`${address}/ar`, { ...typed, ...shown })).location, address);
    assert.match(textOf(await browser.get(address)), /Arabischbij de tijd\s*محاضرة/);
    assert.equal((await browser.get(`${address}/ar`)).html.querySelector('#summary')?.text, '<b>أمسية</b>');
    await retitle(ctx, id, 'Avond over het veen');
    assert.match(textOf(await browser.get(address)), /Arabischverouderd/);
    const stale = await browser.get(`${address}/ar`);
    assert.match(textOf(stale), /Het Nederlands is gewijzigd/);
    assert.match(stale.html.querySelector('del')?.text ?? '', /Lezing over het veen/);
    assert.match(textOf(await browser.get('/werk/vertalingen')), /Avond over het veen\s*Arabisch\s*verouderd/);
    assert.match((await browser.get(`${address}/ar/verwijdering`)).text, /komt niet terug/);
    assert.equal((await browser.post(`${address}/ar/verwijdering`)).location, address);
    assert.match(textOf(await browser.get('/werk/vertalingen')), /Alles is bij de tijd/);
    assert.equal((await browser.get(`${address}/nl`)).status, 404);
    assert.equal((await browser.get(`${address}/klingon`)).status, 404);
  }),
);

test(
  'a form that somebody overtook keeps what was typed and says what is different',
  inCoevorden(async ({ ctx, id, browser }) => {
    const address = `/werk/activiteiten/${id}/vertalingen/en`;
    const typed = { title: 'Mine', summary: 'Short.', origin: 'machine' };
    const first = await browser.get(address);
    const shown = { dutchHash: typedIn(first, 'dutchHash') ?? '', version: '0' };
    await aTranslation(ctx, { activityId: id, language: 'en', texts: { title: 'Theirs' } });
    const stale = await browser.post(address, { ...typed, ...shown });
    assert.equal(stale.status, 409);
    assert.match(stale.html.querySelector('del')?.text ?? '', /Theirs/);
    assert.equal(typedIn(stale, 'version'), '1');
    await retitle(ctx, id, 'Anders');
    const changed = await browser.post(address, { ...typed, ...shown, version: '1' });
    assert.equal(changed.status, 422);
    assert.match(textOf(changed), /intussen gewijzigd.*Anders/);
    assert.equal(changed.html.querySelector('#title')?.text, 'Mine');
    const again = { ...typed, version: '1', dutchHash: typedIn(changed, 'dutchHash') ?? '' };
    assert.equal((await browser.post(address, again)).status, 303);
    assert.match(textOf(await browser.get('/werk/vertalingen')), /Anders\s*Engels\s*nog na te kijken/);
  }),
);

test(
  'who may not change the activity reads how its translations stand, and who is of elsewhere finds nothing',
  inCoevorden(async ({ ctx, id }) => {
    await aTranslation(ctx, { activityId: id, language: 'pl', isMachine: true });
    const address = `/werk/activiteiten/${id}/vertalingen`;
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    const page = await desk.get(address);
    assert.match(textOf(page), /Pools\s*nog na te kijken/);
    assert.equal(page.html.querySelectorAll('tbody a').length, 0);
    assert.equal(page.html.querySelectorAll('nav[aria-label="Stappen"] a[href*="/onderdelen/"]').length, 0);
    assert.equal((await desk.get(`${address}/pl`)).status, 403);
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await emmen.get(address)).status, 404);
    assert.match(textOf(await emmen.get('/werk/vertalingen')), /Alles is bij de tijd/);
    const director = client(ctx.tx, someone('director'));
    assert.match(textOf(await director.get('/werk/vertalingen')), /nog na te kijken/);
  }),
);
