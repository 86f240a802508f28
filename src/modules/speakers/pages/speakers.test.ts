import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { someCommitments } from '../../commitments/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aDraft } from '../../programme/testing.ts';

type Ctx = ReturnType<typeof ctxOf>;
type World = { ctx: Ctx; id: string; sessionId: string; browser: ReturnType<typeof client>; address: string };

const inCoevorden = (work: (world: World) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await someCommitments(ctx);
    const draft = await aDraft(ctx, { serviceId: 'llo-pakket-1', days: ['2026-12-03', '2026-12-10'] });
    const { id } = draft.activity;
    const browser = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const sessionId = draft.sessions[1]?.id ?? '';
    await work({ ctx, id, sessionId, browser, address: `/werk/activiteiten/${id}/sprekers` });
  });

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';
const typed = { name: 'Anna Veenstra', fee: '500', vat: '21', travel: '23,10', year: '2026', version: '0' };

test(
  'a speaker is written down, followed until the invoice is paid, and stands on the budget of the year',
  inCoevorden(async ({ sessionId, browser, address }) => {
    const form = await browser.get(`${address}/nieuw`);
    assert.equal(form.html.querySelector('#year')?.getAttribute('value'), '2026');
    const wrong = await browser.post(`${address}/nieuw`, { ...typed, name: '', fee: 'veel', vat: '6' });
    assert.equal(wrong.status, 422);
    assert.ok(['name', 'fee', 'vat'].every((name) => faultAt(wrong, name) !== ''));
    assert.equal((await browser.post(`${address}/nieuw`, { ...typed, sessionId })).location, address);
    const listed = await browser.get(address);
    assert.match(textOf(listed), /Anna Veenstra10 december 2026, 19\.00 uur€\s628,10nog geen contract/);
    const engagement = listed.html.querySelector('tbody th a')?.getAttribute('href') ?? '';
    const later = { ...typed, sessionId, contractOn: '1-11-2026', paidOn: '2026-12-20', version: '1' };
    const early = await browser.post(engagement, later);
    assert.match(faultAt(early, 'invoicedOn'), /Zonder factuur/);
    assert.equal((await browser.post(engagement, { ...later, invoicedOn: '2026-12-15' })).status, 303);
    assert.match(textOf(await browser.get(address)), /betaald/);
    const stale = await browser.post(engagement, { ...later, invoicedOn: '2026-12-15', fee: '600' });
    assert.equal(stale.status, 409);
    assert.match(stale.html.querySelector('del')?.text ?? '', /500,00/);
    assert.match(textOf(await browser.post(`${engagement}/verwijdering`)), /factuur is al binnen/);
    assert.match(textOf(await browser.get('/werk/sprekers')), /Pakket|pakket 1.*€\s628,10/);
  }),
);

test(
  'the budget is set by who may, and the year shows what is left or too much',
  inCoevorden(async ({ ctx, browser, address }) => {
    await browser.post(`${address}/nieuw`, typed);
    const director = client(ctx.tx, someone('director'));
    const year = '/werk/sprekers?gemeente=coevorden&jaar=2026';
    const link = (await director.get(year)).html.querySelector('a[href*="dienst=llo-pakket-1"]');
    const budget = link?.getAttribute('href') ?? '';
    assert.equal((await director.post(budget, { euros: 'x', version: '0' })).status, 422);
    assert.equal((await director.post(budget, { euros: '500', version: '0' })).location, year);
    assert.match(textOf(await director.get(year)), /Begroot€\s500,00Afgesproken€\s628,10Te veel€\s128,10/);
    const stale = await director.post(budget, { euros: '700', version: '0' });
    assert.equal(stale.status, 409);
    assert.equal((await director.post(budget, { euros: '700', version: '1' })).status, 303);
    assert.match(textOf(await director.get(year)), /Over€\s71,90/);
    assert.equal((await director.get(budget.replace('llo-pakket-1', 'onzin'))).status, 404);
    assert.equal((await browser.get(budget)).status, 403);
    assert.match(textOf(await director.get('/werk/sprekers?jaar=2025')), /Nog geen sprekers/);
  }),
);

test(
  'a speaker who does not come is taken off, and a session of elsewhere cannot be had',
  inCoevorden(async ({ ctx, browser, address }) => {
    const other = await aDraft(ctx, { days: ['2026-12-05'] });
    await browser.post(`${address}/nieuw`, { ...typed, sessionId: other.sessions[0]?.id ?? '' });
    const listed = await browser.get(address);
    assert.match(textOf(listed), /de hele activiteit/);
    const engagement = listed.html.querySelector('tbody th a')?.getAttribute('href') ?? '';
    const elsewhere = engagement.replace(/activiteiten\/[^/]+/, `activiteiten/${other.activity.id}`);
    assert.equal((await browser.get(elsewhere)).status, 404);
    assert.equal((await browser.post(`${elsewhere}/verwijdering`)).status, 404);
    assert.equal((await browser.post(`${engagement}/verwijdering`)).location, address);
    assert.match(textOf(await browser.get(address)), /Nog geen sprekers/);
  }),
);

test(
  'what speakers cost is not for everybody, and another municipality finds nothing',
  inCoevorden(async ({ ctx, browser, address }) => {
    await browser.post(`${address}/nieuw`, typed);
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    assert.equal((await desk.get(address)).status, 403);
    assert.equal((await desk.get('/werk/sprekers')).status, 403);
    const emmen = client(ctx.tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await emmen.get(address)).status, 404);
    assert.equal((await emmen.post(`${address}/nieuw`, typed)).status, 404);
    const director = client(ctx.tx, someone('director'));
    assert.equal((await director.get(address)).html.querySelectorAll('tbody a').length, 0);
    assert.equal((await director.post(`${address}/nieuw`, typed)).status, 403);
  }),
);

test(
  'who sees one municipality comes to it, who sees more first sees all of them side by side',
  inCoevorden(async ({ ctx, browser, address }) => {
    await browser.post(`${address}/nieuw`, typed);
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Aa en Hunze' });
    assert.match((await browser.get('/werk/sprekers')).text, /Sprekers in Coevorden, 2026/);
    const director = client(ctx.tx, someone('director'));
    const all = await director.get('/werk/sprekers');
    assert.match(textOf(all), /Sprekers in alle gemeenten, 2026.*Coevordenniet begroot€\s628,10.*Anna Veenstra/);
    const link = all.html.querySelector('tbody th a')?.getAttribute('href') ?? '';
    assert.match((await director.get(link)).text, /Sprekers in Coevorden, 2026/);
    const year = '/werk/sprekers?gemeente=coevorden&jaar=2026';
    const budget = (await director.get(year)).html
      .querySelector('a[href*="dienst=llo-pakket-1"]')
      ?.getAttribute('href');
    await director.post(budget ?? '', { euros: '700', version: '0' });
    assert.match(textOf(await director.get('/werk/sprekers')), /Coevorden€\s700,00€\s628,10€\s71,90/);
  }),
);
