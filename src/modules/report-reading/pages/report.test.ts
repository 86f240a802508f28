import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { enterObservation } from '../../observations/index.ts';
import { aValue, knownFigures } from '../../observations/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import type { BlockContent } from '../../report-contents/index.ts';
import {
  aReport,
  coevorden,
  done,
  finaliseReport,
  reread,
  saveBlock,
  startReport,
  takeUp,
} from '../../reports/testing.ts';

const ADDRESS = '/verantwoording/coevorden/2025';
const TEXT_BLOCK = { kind: 'text', heading: '', text: '', signedBy: '' } as const;
const TEXT = 'Er kwamen {visits-physical} bezoekers.\n\n- Een <b>rij</b>\n- Nog een';
const BLOCKS: (string | BlockContent)[] = [
  TEXT,
  { kind: 'figures', heading: 'Bezoek', figureIds: ['visits-physical', 'visits-website'] },
  { kind: 'chart', heading: 'Bezoek door de jaren', shape: 'years', figureIds: ['visits-physical'] },
  { kind: 'map', heading: 'Waar' },
  { kind: 'commitments', heading: 'Afgesproken' },
  { kind: 'table', heading: 'Subsidie', header: ['Waarvoor', 'Locaties'], rows: [['Nieuw', '5']], source: 'Gemeente' },
  {
    ...{ kind: 'activities', heading: 'Een greep', activityIds: [] },
    told: [{ title: 'Lezing', when: 'in maart', where: 'Sleen', audience: 'volwassenen', attendance: '' }],
  },
  { kind: 'doubts', heading: 'Bij de cijfers' },
];

const visits = (ctx: Ctx, value: number, year: number, note = '') =>
  enterObservation(ctx, knownFigures(modules), {
    subject: {
      ...{ figureId: 'visits-physical', profile: 'lokaal', period: calendarYear(year) },
      scope: { kind: 'municipality', municipalityCode: 'GM0109' },
    },
    details: aValue(value, { note }),
  });

/** A report with one of each kind of part, final. */
const published = (work: (ctx: Ctx, id: string) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    done(await visits(ctx, 1100, 2024));
    done(await visits(ctx, 1234, 2025, 'De teller stond een week stil.'));
    const { report } = await aReport(ctx, [BLOCKS], 2025);
    const before = await client(tx, visitor).get(ADDRESS);
    assert.equal(before.status, 404, 'not before it is final');
    done(await finaliseReport(ctx, modules, { id: report.id, version: 1, reason: '' }));
    await work(ctx, report.id);
  });

const textOf = (page: { html: { querySelector: (of: string) => { text: string } | null } }): string =>
  page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';

test(
  'everybody reads a report that is final, and finds it in the list',
  published(async ({ tx }) => {
    const { get } = client(tx, visitor);
    assert.ok((await get('/verantwoording')).html.querySelector(`a[href="${ADDRESS}"]`));
    const page = await get(ADDRESS);
    const text = textOf(page);
    assert.match(text, /Er kwamen 1\.234 \(Bezoekers in de bibliotheek\) bezoekers\./);
    assert.match(text, /Een <b>rij<\/b>/, 'shown as it was typed');
    assert.match(text, /Bezoekers via de website ?onbekend/);
    assert.match(text, /Lezing ?in maart ?Sleen ?volwassenen ?niet geteld/);
    assert.match(text, /Bij de cijfers ?Bezoekers in de bibliotheek: 1\.234.* De teller stond een week stil\./);
    assert.match(text, /Controlegetal van deze uitgave \(SHA-256\): [0-9a-f]{64}/);
    const link = page.html.querySelector('a.value')?.getAttribute('href') ?? '';
    assert.equal(link, '/cijfers/visits-physical?gebied=municipality%3AGM0109&periode=2025');
    assert.match(textOf(await get(link)), /1\.234/);
    assert.equal(page.html.querySelectorAll('figure svg').length, 2, 'a chart and a map');
  }),
);

test(
  'it is there as PDF, plain text, sheet and data as well',
  published(async ({ tx }) => {
    const { get } = client(tx, visitor);
    const file = async (ending: string) => get(`${ADDRESS}.${ending}`);
    assert.match((await file('pdf')).text, /^%PDF-1\.7/);
    assert.match((await file('txt')).text, /Er kwamen 1\.234 bezoekers\.\n- Een <b>rij<\/b>\n- Nog een/);
    assert.match(
      (await file('csv')).text,
      /visits-physical;Bezoekers in de bibliotheek;1234;1\.234;bezoeken;municipality:GM0109;2025/,
    );
    assert.equal((await file('xlsx')).text.slice(0, 2), 'PK');
    const { report, hash } = JSON.parse((await file('json')).text);
    assert.equal(report.values['visits-physical@2025'].note, 'De teller stond een week stil.');
    assert.match(hash, /^[0-9a-f]{64}$/);
    for (const path of ['coevorden/2023.pdf', 'coevorden/2025.doc', 'coevorden/jaar'])
      assert.equal((await get(`/verantwoording/${path}`)).status, 404, path);
    assert.equal((await get('/verantwoording/emmen/2025')).status, 404);
  }),
);

test(
  'a next edition says what it puts right',
  published(async (ctx, id) => {
    done(await takeUp(ctx, { id, version: 2 }));
    const { chapters, report } = await reread(ctx, id);
    const [block] = chapters[0]?.blocks ?? [];
    const content = {
      kind: 'text',
      heading: '',
      text: 'Er kwamen ruim {visits-physical} bezoekers.',
      signedBy: '',
    } as const;
    done(await saveBlock(ctx, { id: block?.id ?? '', version: 1, content }));
    done(await finaliseReport(ctx, modules, { id, version: report.version, reason: 'Een zin verbeterd.' }));
    const text = textOf(await client(ctx.tx, visitor).get(ADDRESS));
    assert.match(text, /Uitgave 2, definitief op 22 november 2026/);
    assert.match(text, /Uitgave 2, 22 november 2026: Een zin verbeterd\. ?Uitgave 1, 22 november 2026/);
    assert.match(text, /Hoofdstuk 1 ?was: Er kwamen … bezoekers.*wordt: Er kwamen ruim … bezoekers\./);
  }),
);

test(
  'a free report stands behind the year, with its own files',
  published(async (ctx) => {
    const chapters = [{ title: 'Lezen', number: null, blocks: [{ ...TEXT_BLOCK, text: 'Iedereen las.' }] }];
    const key = { municipalityCode: 'GM0109', year: 2025, slug: 'lezen-in-dalen' };
    const { id } = done(await startReport(ctx, { ...key, title: 'Lezen in Dalen', chapters }));
    const { get } = client(ctx.tx, visitor);
    const address = `${ADDRESS}/lezen-in-dalen`;
    assert.equal((await get(address)).status, 404, 'not before it is final');
    done(await finaliseReport(ctx, modules, { id, version: 1, reason: '' }));
    assert.ok((await get('/verantwoording')).html.querySelector(`a[href="${address}"]`));
    const page = await get(address);
    assert.match(textOf(page), /Lezen in Dalen.*Iedereen las\./);
    assert.ok(page.html.querySelector(`a[href="${address}.pdf"]`));
    for (const [ending, content] of [
      ['.txt', /Iedereen las\./],
      ['.pdf', /^%PDF/],
      ['.csv', /cijfer;naam/],
      ['.xlsx', /^PK/],
      ['.json', /"title":"Lezen in Dalen"/],
    ] as const)
      assert.match((await get(`${address}${ending}`)).text, content, ending);
    for (const path of [`${ADDRESS}/lezen`, `${ADDRESS}/lezen-in-dalen.doc`, `${ADDRESS}/`, `${ADDRESS}/a/b`])
      assert.equal((await get(path)).status, 404, path);
    assert.match(textOf(await get(ADDRESS)), /Een <b>rij/, 'the annual report stays where it was');
  }),
);

test(
  'one gets there from the foot of every page and from the page of the municipality, in every language',
  published(async ({ tx }) => {
    const { get } = client(tx, visitor);
    const linksOn = async (path: string, to: string) => (await get(path)).html.querySelectorAll(`a[href="${to}"]`);
    for (const to of ['/verantwoording', '/cijfers'])
      assert.equal((await linksOn('/vestigingen', to)).filter((link) => link.closest('footer')).length, 1, to);
    assert.equal((await linksOn('/gemeenten/coevorden', ADDRESS))[0]?.text, 'Jaarbericht 2025');
    const [english] = await linksOn('/en/gemeenten/coevorden', ADDRESS);
    assert.equal(english?.getAttribute('hreflang'), 'nl');
    assert.equal(english?.closest('section')?.querySelector('h2')?.text, 'Annual reports');
    await registerMunicipality(ctxOf(tx), { code: 'GM0114', name: 'Emmen' });
    assert.doesNotMatch(textOf(await get('/gemeenten/emmen')), /Verantwoording/);
  }),
);
