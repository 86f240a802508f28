import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aReport, aText, coevorden, done, finaliseReport, startReport } from '../../reports/testing.ts';

const LIST = '/werk/jaarberichten';
const NEW = `${LIST}/nieuw`;
const WRITER = someone('account-manager');
const BEGIN = { municipality: 'GM0109', year: '2025', kind: 'annual', beginning: 'empty' };

const world = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await work(ctx);
  });

const titlesIn = ({ html }: Page): string[] => html.querySelectorAll('main h2').map(({ text }) => text);
const rowsOf = ({ html }: Page): string[] =>
  html.querySelectorAll('tbody tr').map(({ text }) => text.replaceAll(/\s+/g, ' ').trim());

test(
  'the list says where every report stands, and narrows to a municipality, a year and a state',
  world(async (ctx) => {
    const { report } = await aReport(ctx, [['Klaar.']], 2025);
    done(await finaliseReport(ctx, modules, { id: report.id, version: 1, reason: '' }));
    const about = { municipalityCode: 'GM0114', year: 2026, chapters: [] };
    done(await startReport(ctx, { ...about, slug: '', title: 'Emmen leest' }));
    const browser = client(ctx.tx, WRITER);
    assert.deepEqual(rowsOf(await browser.get(LIST)), [
      'Emmen leestEmmen2026concept1nog niet',
      'Jaarbericht 2025Coevorden2025definitief1Sinds 22 november 2026',
    ]);
    for (const [query, found] of [
      ['gemeente=coevorden', 1],
      ['jaar=2026', 1],
      ['stand=definitief', 1],
      ['stand=ter-inzage', 0],
      ['gemeente=emmen&jaar=2025', 0],
    ] as const)
      assert.equal(rowsOf(await browser.get(`${LIST}?${query}`)).length, found, query);
    const local = client(ctx.tx, someone('account-manager', { municipality: 'GM0114' }));
    assert.deepEqual(rowsOf(await local.get(LIST)), ['Emmen leestEmmen2026concept1nog niet']);
    assert.equal((await local.get(`${LIST}/${report.id}`)).status, 404);
    const reader = client(ctx.tx, someone('administrator'));
    assert.equal((await reader.get(LIST)).html.querySelector(`a[href="${NEW}"]`), null);
    assert.equal((await reader.get(NEW)).status, 403);
    assert.equal((await client(ctx.tx, someone('desk-worker')).get(LIST)).status, 403);
  }),
);

test(
  'a report begins with what is proposed, and only its foreword is empty',
  world(async (ctx) => {
    const browser = client(ctx.tx, WRITER);
    const { location = '' } = await browser.post(NEW, { ...BEGIN, beginning: 'proposal' });
    const page = await browser.get(location);
    assert.equal(page.html.querySelector('h1')?.text, 'Jaarbericht 2025');
    assert.match(page.text, /Deze teksten zijn nog leeg: Voorwoord\. Schrijf ze, of haal ze weg\./);
    assert.ok(titlesIn(page).includes('Terugblik op 2025'), titlesIn(page).join());
    const twice = await browser.post(NEW, { ...BEGIN, title: 'Nog een' });
    assert.equal(twice.status, 422);
    assert.match(twice.html.querySelector('#year-error')?.text ?? '', /al een jaarbericht van deze gemeente/);
    assert.equal(twice.html.querySelector('[name=title]')?.getAttribute('value'), 'Nog een', 'what was typed stays');
  }),
);

test(
  'a report with a name of its own has an address of that name, which is shown before',
  world(async (ctx) => {
    const browser = client(ctx.tx, WRITER);
    const free = { ...BEGIN, kind: 'free', title: 'Het Taalhuis, tien jaar!' };
    const before = await browser.post(`${NEW}?actie=voorbeeld`, free);
    assert.match(
      before.html.querySelector('#live')?.text ?? '',
      /\/verantwoording\/coevorden\/2025\/het-taalhuis-tien-jaar/,
    );
    const { location = '' } = await browser.post(NEW, free);
    assert.match((await browser.get(location)).text, /\/verantwoording\/coevorden\/2025\/het-taalhuis-tien-jaar/);
    const again = await browser.post(NEW, { ...free, title: 'Het taalhuis: tien jaar' });
    assert.match(again.html.querySelector('#title-error')?.text ?? '', /al een jaarbericht/);
    for (const [typed, field, said] of [
      [{ ...free, title: '' }, 'title', /Geef het bericht een naam/],
      [{ ...free, title: '!!!' }, 'title', /Geef het bericht een naam/],
      [{ ...free, title: 'x', beginning: 'copy' }, 'source', /Kies van welk jaarbericht/],
      [{ ...free, municipality: '' }, 'municipality', /Kies een gemeente/],
      [{ ...free, year: '1999' }, 'year', /zoals 2025/],
    ] as const) {
      const page = await browser.post(NEW, typed);
      assert.equal(page.status, 422);
      assert.match(page.html.querySelector(`#${field}-error`)?.text ?? '', said);
    }
  }),
);

test(
  'a report begins with the chapters of another, of the municipalities that one works for',
  world(async (ctx) => {
    const { report } = await aReport(
      ctx,
      [['Er kwamen er {visits-physical@2024}.', aText('Beste lezer', 'Voorwoord')]],
      2025,
    );
    const browser = client(ctx.tx, WRITER);
    const copy = { ...BEGIN, year: '2026', beginning: 'copy', source: report.id };
    const { location = '' } = await browser.post(NEW, copy);
    const page = await browser.get(location);
    assert.ok(titlesIn(page).includes('Hoofdstuk 1'));
    assert.match(page.text, /Bezoekers in de bibliotheek 2025: onbekend/, 'the year before goes along');
    const elsewhere = client(ctx.tx, someone('account-manager', { municipality: 'GM0114' }));
    const stolen = await elsewhere.post(NEW, { ...copy, municipality: 'GM0114' });
    assert.equal(stolen.status, 404, 'not the chapters of a report that one may not read');
    assert.equal((await elsewhere.post(NEW, BEGIN)).status, 403);
  }),
);
