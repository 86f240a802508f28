import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, visitor } from '#kernel/access.ts';
import { calendarYear } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import type { Module } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { listBranches } from '../../branches/index.ts';
import { listCommitments } from '../../commitments/index.ts';
import { aTerm, someCommitments } from '../../commitments/testing.ts';
import { valuesOf } from '../../figures/index.ts';
import { aFigure, aSource, modulesWith } from '../../figures/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';

const COEVORDEN = 'municipality:GM0109';
const MEPPEL = 'municipality:GM0119';
const at = (scope: string, counted: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counted).map(([period, value]) => [`${scope} ${period}`, value]));
const COUNTS = {
  'visits-physical': { ...at(COEVORDEN, { 2024: 900, 2025: 1000, 2026: 1200 }), ...at(MEPPEL, { 2025: 500 }) },
  'members-total': {
    ...at(COEVORDEN, { 2025: 60, 2026: 66 }),
    ...at(MEPPEL, { 2025: 3 }),
    ...at('organisation', { 2025: 63, 2026: 70 }),
  },
  'programme-activities': at('organisation', { 2025: 7, 2026: 9 }),
  population: { ...at(COEVORDEN, { 2025: 1000 }), ...at(MEPPEL, { 2025: 2000 }) },
};
const plain = { countsPersons: false, enteredByPeriod: true };
const counting = modulesWith(
  aSource(
    [
      aFigure('visits-physical', plain),
      aFigure('members-total', { measure: 'stock' }),
      aFigure('programme-activities', plain),
      aFigure('population', { ...plain, measure: 'stock', label: 'Inwoners' }),
    ],
    COUNTS,
  ),
);
/** Of everything that package 1 promises, this much was held. */
const delivering: Module = {
  name: 'delivering',
  permissions: {},
  progress: [
    {
      services: ['llo-pakket-1'],
      count: async (_, ids) =>
        new Map(
          ids.map((id) => [
            id,
            new Map([
              ['2026-02', 2],
              ['2026-05', 1],
            ]),
          ]),
        ),
      rows: async () => [],
    },
  ],
};
/** The whole house, in which only these count. */
const HOUSE: readonly Module[] = [
  ...modules.map(({ figures: _figures, progress: _progress, ...module }) => module),
  ...counting,
  delivering,
];

const withMunicipalities = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await someCommitments(ctxOf(tx), aTerm(['llo-pakket-1', 'boekstartcoach']));
    await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
    await work(tx);
  });
const browse = (tx: Tx, actor: Actor = director) => client(tx, actor, { modules: HOUSE });
const director = someone('director');
const officer = someone('municipality-officer', { municipality: 'GM0109' });
const textOf = (page: Page): string =>
  page.html
    .querySelector('main')
    ?.innerHTML.replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ') ?? '';
const hrefsOf = (page: Page): string[] =>
  page.html.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '');

test(
  'a number on the dashboard is that of valuesOf and of its own page, to which it leads',
  withMunicipalities(async (tx) => {
    const page = await browse(tx).get(`/werk/dashboard?gebied=${COEVORDEN}`);
    const scope = { kind: 'municipality', municipalityCode: 'GM0109' } as const;
    const asked = { figureIds: ['members-total'], scopes: [scope], periods: [calendarYear(2026)] };
    const [value] = (await valuesOf(ctxOf(tx, director), HOUSE, asked)).all;
    assert.equal(value?.preferred?.value, 66);
    const href = `/werk/cijfers/members-total?gebied=${encodeURIComponent(COEVORDEN)}&periode=2026`;
    const tile = page.html
      .querySelectorAll('.key-figures > div')
      .find((each) => each.querySelector(`a[href="${href}"]`));
    assert.match(tile?.text ?? '', /66 deelnemers.*6 meer dan in 2025 \(\+10%\)/s);
    assert.match((await browse(tx).get(href)).text, /66 deelnemers/);
    assert.match(textOf(page), /1\.200 deelnemers tot nu toe; in heel 2025 1\.000/);
  }),
);

test(
  'what is only known of the whole organisation is said so, and is nobody else’s number',
  withMunicipalities(async (tx) => {
    const text = textOf(await browse(tx).get(`/werk/dashboard?gebied=${COEVORDEN}`));
    assert.match(text, /Niet bekend over 2026: Aantal programme-activities \(wel van de hele organisatie\)/);
    assert.doesNotMatch(text, /9 deelnemers/);
    assert.match(textOf(await browse(tx).get('/werk/dashboard')), /9 deelnemers/);
  }),
);

test(
  'promises stand with what was delivered, behind first, each leading to its own page; what nobody counts is named',
  withMunicipalities(async (tx) => {
    const page = await browse(tx).get(`/werk/dashboard?gebied=${COEVORDEN}`);
    const [activities] = (await listCommitments(tx, { municipalities: 'all', during: calendarYear(2026) })).filter(
      ({ counts }) => counts === 'sessions',
    );
    assert.ok(activities);
    const card = page.html
      .querySelectorAll('article')
      .find((each) => each.querySelector(`a[href="/werk/toezeggingen/${activities.id}"]`));
    assert.match(card?.text ?? '', new RegExp(`3 van ${activities.quantityMin} activiteiten`));
    const rows = card?.querySelectorAll('tbody tr').map((row) => row.text.replaceAll(/\s+/g, ' ').trim()) ?? [];
    assert.equal(rows.length, 12);
    assert.match(rows[10] ?? '', /november 2026.*3$/);
    assert.match(rows[11] ?? '', /komt nog$/);
    assert.match(textOf(page), /Wordt nog niet geteld \(1\)/);
    const together = textOf(await browse(tx).get('/werk/dashboard'));
    assert.match(together, /van \d+ activiteiten/);
    const file = await browse(tx).get(`/werk/dashboard/toezeggingen.csv?gebied=${COEVORDEN}`);
    assert.match(file.text, new RegExp(`Coevorden;.*;Activiteiten;.*;${activities.quantityMin};.*;3;\\d+;`));
    assert.match(file.text, /Coach op het consultatiebureau;.*;;;wordt nog niet geteld/);
  }),
);

test(
  'municipalities stand beside each other by the inhabitant, with the formula, a map, and who has no number',
  withMunicipalities(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0114', name: 'Emmen' });
    const page = await browse(tx).get('/werk/dashboard?jaar=2025');
    const text = textOf(page);
    assert.match(text, /«Aantal visits-physical» gedeeld door «Inwoners», keer 1\.000/);
    assert.match(text, /Coevorden 1\.000 1\.000 2025 1\.000 Meppel 500 2\.000 2025 250/);
    assert.match(text, /Zonder getal: Emmen \(niet bekend\)/);
    assert.equal(page.html.querySelectorAll('svg.map').length, 1);
    const file = await browse(tx).get('/werk/dashboard/vergelijking.csv?jaar=2025&vergelijk=members-total');
    assert.match(file.text, /Coevorden;Aantal members-total;2025;60;60;1000;2025;60/);
    assert.match(file.text, /Emmen;Aantal members-total;2025;;;;;;/);
  }),
);

test(
  'a municipality sees itself, and of others what everybody may see; nothing else of them, no rows and no staff pages',
  withMunicipalities(async (tx) => {
    const browser = browse(tx, officer);
    const page = await browser.get('/partner/dashboard?vergelijk=members-total');
    assert.match(textOf(page), /Gemeente Coevorden, 2026/);
    assert.match(textOf(page), /Meppel \(klein aantal, niet getoond\)/);
    assert.ok(hrefsOf(page).every((href) => !href.startsWith('/werk/')));
    assert.ok(hrefsOf(page).some((href) => href.startsWith('/partner/overeenkomsten/')));
    for (const path of ['', '/toezeggingen.csv', '/vergelijking.xlsx'])
      for (const scope of [MEPPEL, 'organisation'])
        assert.equal((await browser.get(`/partner/dashboard${path}?gebied=${scope}`)).status, 404, path);
    const file = await browser.get('/partner/dashboard/vergelijking.csv?vergelijk=members-total&jaar=2026');
    assert.match(file.text, /Meppel;Aantal members-total;2025;;;/);
    assert.match(
      (await browser.get('/partner/dashboard?jaar=2025&vergelijk=visits-physical')).text,
      /href="\/cijfers\/visits-physical/,
    );
    assert.equal((await browser.get('/werk/dashboard')).status, 403);
    assert.equal((await browse(tx, visitor).get('/werk/dashboard')).status, 303);
    const meppel = someone('municipality-officer', { municipality: 'GM0119' });
    assert.doesNotMatch((await browse(tx, meppel).get('/partner/dashboard/toezeggingen.csv')).text, /Coevorden/);
  }),
);

test(
  'who reaches one branch sees that branch, and nothing is compared',
  withMunicipalities(async (tx) => {
    const [branch] = await listBranches(tx, calendarYear(2026).startsOn, 'GM0109');
    const reach = { municipality: 'GM0109', branchId: branch?.id ?? '' };
    const maker = browse(tx, someone('programme-maker', reach));
    const page = await maker.get('/werk/dashboard');
    assert.match(textOf(page), /Coevorden, 2026.*3 van 15 activiteiten/);
    assert.doesNotMatch(textOf(page), /van 5 campagnes|Gemeenten vergeleken/);
    assert.equal((await maker.get(`/werk/dashboard?gebied=${COEVORDEN}`)).status, 404);
    assert.equal((await maker.get('/werk/dashboard/vergelijking.csv')).status, 404);
  }),
);

test(
  'nothing agreed, nothing known, a year to come and a year that nobody can read say so',
  withMunicipalities(async (tx) => {
    const future = textOf(await browse(tx).get(`/werk/dashboard?gebied=${MEPPEL}&jaar=2031`));
    assert.match(future, /In 2031 is niets toegezegd/);
    assert.match(future, /Nog geen lijn te tekenen/);
    assert.match(future, /Nog niets te vergelijken/);
    assert.match(textOf(await browse(tx).get('/werk/dashboard?jaar=morgen')), /Schrijf een jaar, zoals 2026/);
    for (const scope of ['municipality:GM9999', 'maan', 'national'])
      assert.equal((await browse(tx).get(`/werk/dashboard?gebied=${scope}`)).status, 404, scope);
    const [branch] = await listBranches(tx, calendarYear(2026).startsOn, 'GM0109');
    const page = await browse(tx).get(`/werk/dashboard?gebied=branch:${branch?.id}`);
    assert.match(textOf(page), /Toegezegd en geleverd.*activiteiten/);
    assert.equal(page.html.querySelectorAll('#vergelijk').length, 0);
  }),
);

test(
  'a figure that was asked for is drawn before the others, from the first year that is known',
  withMunicipalities(async (tx) => {
    const page = await browse(tx).get(`/werk/dashboard?gebied=${COEVORDEN}&verloop=members-total`);
    const lines = page.html.querySelectorAll('.trends figcaption').map(({ text }) => text.split(' ·')[0]);
    assert.deepEqual(lines.slice(0, 2), ['Aantal members-total', 'Aantal visits-physical']);
    assert.match(textOf(page), /2024 900 2025 1\.000 2026\* 1\.200/);
  }),
);
