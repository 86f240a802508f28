import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, visitor } from '#kernel/access.ts';
import { calendarYear } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { FigureScope } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { enterObservation } from '../../observations/index.ts';
import { aValue } from '../../observations/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { figures } from '../module.ts';
import { aFigure, aSource, modulesWith } from '../testing.ts';

const COEVORDEN = 'municipality:GM0109';
const inCoevorden = (code: string, counted: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counted).map(([period, value]) => [`${code} ${period}`, value]));
const COUNTS = {
  visits: {
    ...inCoevorden(COEVORDEN, { 2025: 120, 2026: 3 }),
    ...inCoevorden('municipality:GM0114', { 2025: 4 }),
    ...inCoevorden('organisation', { 2025: 124, 2026: 90 }),
  },
  inhabitants: inCoevorden('organisation', { 2025: 1000 }),
};
const SHARE = { kind: 'ratio', of: 'visits', per: 'inhabitants', times: 100 } as const;
const percent = { name: 'percent', one: 'procent', many: 'procent' };
const HOUSE: readonly Module[] = [
  ...modulesWith(
    aSource(
      [
        aFigure('visits'),
        aFigure('inhabitants', { countsPersons: false }),
        aFigure('share', { formula: SHARE, unit: percent, decimals: 1, countsPersons: false, measure: 'rate' }),
      ],
      COUNTS,
    ),
  ),
  figures,
];

const visiting = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctxOf(tx), { code: 'GM0114', name: 'Emmen' });
    await enter(tx, { kind: 'municipality', municipalityCode: 'GM0109' }, { year: 2025, value: 125 });
    await work(tx);
  });

async function enter(tx: Tx, scope: FigureScope, { year, value }: { year: number; value: number }) {
  const subject = { figureId: 'visits', profile: 'lokaal', scope, period: calendarYear(year) } as const;
  const details = aValue(value, { certainty: 'row-order', note: 'Zie de tabel.' });
  const entered = await enterObservation(ctxOf(tx), figuresOf(HOUSE).figures, { subject, details });
  assert.ok(entered.ok, JSON.stringify(entered));
}
const browse = (tx: Tx, actor: Actor) => client(tx, actor, { modules: HOUSE });
const officer = someone('municipality-officer', { municipality: 'GM0109' });
const director = someone('director');

test(
  'the list shows what was counted, what else is known and how much that differs, for this year when nothing is asked',
  visiting(async (tx) => {
    const page = await browse(tx, director).get(`/werk/cijfers?gebied=${COEVORDEN}&periode=2025`);
    assert.match(page.text, /120 deelnemers/);
    assert.match(page.text, /ingevoerd: 125, 5 meer/);
    assert.match((await browse(tx, director).get('/werk/cijfers')).text, /Hele organisatie, 2026/);
    const csv = await browse(tx, director).get(`/werk/cijfers/lijst.csv?gebied=${COEVORDEN}&periode=2025`);
    assert.match(csv.text, /visits;Proef;Aantal visits;deelnemers;120;;120;geteld;lokaal;geteld in Biebwerk/);
    assert.match(csv.headers.get('content-disposition') ?? '', /cijfers-municipality-GM0109-2025\.csv/);
  }),
);

test(
  'a period that nobody can read says so and shows this year; a scope that is not there is not found',
  visiting(async (tx) => {
    const page = await browse(tx, director).get('/werk/cijfers?periode=zomer');
    assert.match(page.text, /Schrijf een jaar \(2026\)/);
    assert.match(page.text, /Hele organisatie, 2026/);
    for (const scope of ['municipality:GM9999', 'branch:x', 'maan'])
      assert.equal((await browse(tx, director).get(`/werk/cijfers?gebied=${scope}`)).status, 404);
    assert.equal((await browse(tx, director).get('/werk/cijfers/nothing')).status, 404);
  }),
);

test(
  'a figure shows its sources side by side, its rows part by part, and gives all of them as a file',
  visiting(async (tx) => {
    const browser = browse(tx, director);
    const first = await browser.get(`/werk/cijfers/visits?gebied=${COEVORDEN}&periode=2025`);
    assert.match(first.text, /Niet elke bron zegt hetzelfde/);
    assert.match(first.text, /volgt uit de volgorde/);
    assert.match(first.text, /Zie de tabel\./);
    const rowsOn = (page: typeof first) => page.html.querySelectorAll('#rijen tbody tr').length;
    assert.equal(rowsOn(first), 50);
    const next = first.html.querySelector('a[rel=next]')?.getAttribute('href') ?? '';
    const second = await browser.get(next.split('#')[0] ?? '');
    const third = await browser.get(
      (second.html.querySelector('a[rel=next]')?.getAttribute('href') ?? '').split('#')[0] ?? '',
    );
    assert.deepEqual([rowsOn(second), rowsOn(third), third.html.querySelector('a[rel=next]')], [50, 20, null]);
    const file = await browser.get(`/werk/cijfers/visits/rijen.csv?gebied=${COEVORDEN}&periode=2025`);
    assert.equal(file.text.trim().split('\n').length, 121);
    assert.equal((await browser.get(`/werk/cijfers/share/rijen.csv?periode=2025`)).status, 404);
  }),
);

test(
  'more rows than a file can hold ask for a shorter period, and leave none out unseen',
  visiting(async (tx) => {
    const counts = { visits: inCoevorden('organisation', { 2025: 100_001 }) };
    const modules = [...modulesWith(aSource([aFigure('visits')], counts)), figures];
    const answer = await client(tx, director, { modules }).get('/werk/cijfers/visits/rijen.csv?periode=2025');
    assert.equal(answer.status, 422);
    assert.match(answer.text, /Kies een kortere periode/);
  }),
);

test(
  'what is calculated leads to what it is made of',
  visiting(async (tx) => {
    const page = await browse(tx, director).get('/werk/cijfers/share?gebied=organisation&periode=2025');
    assert.match(page.text, /12,4%/);
    assert.ok(page.html.querySelector('a[href="/werk/cijfers/visits?gebied=organisation&periode=2025"]'));
    const unknown = await browse(tx, director).get('/werk/cijfers/share?gebied=organisation&periode=2026');
    assert.match(unknown.text, /«Aantal inhabitants» is volgens deze telwijze niet bekend/);
  }),
);

test(
  'a municipality sees all of itself and its rows, and nothing of another',
  visiting(async (tx) => {
    const browser = browse(tx, officer);
    const page = await browser.get(`/partner/cijfers/visits?periode=2026`);
    assert.match(page.text, /3 deelnemers/);
    assert.equal(page.html.querySelectorAll('#rijen tbody tr').length, 3);
    assert.equal(page.html.querySelectorAll('#rijen tbody a').length, 0);
    assert.match((await browser.get('/partner/cijfers')).text, /Gemeente Coevorden, 2026/);
    for (const address of ['', '/visits', '/visits/rijen.csv', '/lijst.csv'])
      for (const scope of ['municipality:GM0114', 'organisation'])
        assert.equal(
          (await browser.get(`/partner/cijfers${address}?gebied=${scope}&periode=2025`)).status,
          404,
          address,
        );
    assert.equal((await browser.get('/werk/cijfers')).status, 403);
    const maker = someone('programme-editor');
    assert.equal((await browse(tx, maker).get('/werk/cijfers/visits/rijen.csv')).status, 403);
  }),
);

test(
  'everybody reads what a figure means and what it was in years that are over, without small numbers',
  visiting(async (tx) => {
    await enter(tx, { kind: 'organisation' }, { year: 2024, value: 100 });
    assert.match((await browse(tx, visitor).get('/cijfers')).text, /Aantal visits/);
    for (const actor of [visitor, director]) {
      const page = await browse(tx, actor).get('/cijfers/visits');
      const years = page.html.querySelectorAll('.table-frame th[scope="col"]').map((cell) => cell.text);
      assert.ok(years.includes('2025') && !years.includes('2026'));
      const rows = page.html.querySelectorAll('tbody tr').map((row) => row.text.replace(/\s+/g, ' ').trim());
      assert.ok(rows.includes('Gemeente Emmenonbekendniet getoond'), rows.join('\n'));
      assert.match(page.text, /kleine aantallen personen zijn niet openbaar/);
      assert.ok(page.html.querySelector('svg'), 'two years make a line');
    }
    assert.match((await browse(tx, visitor).get('/cijfers/inhabitants')).text, /1\.000/);
    assert.equal((await browse(tx, visitor).get('/cijfers/nothing')).status, 404);
  }),
);

test(
  'who comes from a number in a report reads that number first, with its source and its doubts',
  visiting(async (tx) => {
    await enter(tx, { kind: 'municipality', municipalityCode: 'GM0109' }, { year: 2024, value: 142 });
    const page = await browse(tx, visitor).get(`/cijfers/visits?gebied=${COEVORDEN}&periode=2024`);
    const text = page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
    assert.match(text, /Gemeente Coevorden, 2024 ?142 deelnemers ?ingevoerd: /);
    assert.match(text, /Let op bij dit getal.*volgt uit de volgorde; Zie de tabel\./);
    assert.doesNotMatch((await browse(tx, visitor).get('/cijfers/visits')).text, /Let op bij dit getal/);
  }),
);

test(
  'settings are saved once, a stale form shows what changed, and they hold at once',
  visiting(async (tx) => {
    const browser = browse(tx, director);
    const typed = { countedFrom: '1-1-2026', smallNumber: '10', version: '1' };
    assert.equal((await browser.post('/werk/cijfers/instellingen', { ...typed, smallNumber: '1' })).status, 422);
    assert.equal((await browser.post('/werk/cijfers/instellingen', typed)).status, 303);
    const stale = await browser.post('/werk/cijfers/instellingen', { ...typed, smallNumber: '7' });
    assert.equal(stale.status, 422);
    assert.equal(stale.html.querySelector('#smallNumber')?.getAttribute('value'), '10');
    const page = await browser.get(`/werk/cijfers/visits?gebied=${COEVORDEN}&periode=2025`);
    assert.match(page.text, /geteld: 120, 5 minder/);
    assert.equal((await browse(tx, officer).post('/werk/cijfers/instellingen', typed)).status, 403);
  }),
);
