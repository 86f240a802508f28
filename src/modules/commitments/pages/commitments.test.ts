import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { defineModule } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { installEdition } from '../../activity-catalogue/index.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { rewriteCommitments } from '../change-commitments.ts';
import { aTerm, someCommitments } from '../testing.ts';

const delivering = defineModule({
  name: 'delivering',
  permissions: {},
  progress: [
    {
      services: ['llo-pakket-1'],
      count: async (_, ids) => new Map(ids.map((id) => [id, new Map([['2026-01', 6]])])),
      rows: async () => [
        { id: '1', label: 'Nederland Leest in Dalen', day: '2026-11-03', href: '/werk/activiteiten/1' },
      ],
    },
  ],
});

/** The house without the modules that deliver. */
const uncounted = modules.filter(({ progress }) => !progress);

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const farAway = () => someone('account-manager', { municipality: 'GM0119' });

const lists: [query: string, found: string][] = [
  ['', '4 toezeggingen'],
  ['?dienst=llo-pakket-1', '2 toezeggingen'],
  ['?jaar=2025', '0 toezeggingen'],
  ['?jaar=gisteren', '4 toezeggingen'],
  ['?gemeente=coevorden&dienst=boekstartcoach', '1 toezegging'],
];
test('the list narrows by what the address asks', () =>
  undone(async (tx) => {
    await installEdition(ctxOf(tx), edition2025);
    await someCommitments(ctxOf(tx));
    const browser = client(tx, someone('programme-maker'));
    for (const [query, found] of lists) {
      const page = await browser.get(`/werk/toezeggingen${query}`);
      assert.equal(page.html.querySelector('#results')?.getAttribute('data-status'), `${found} gevonden`, query);
    }
  }));

test('a list with nothing in it says how something gets there, or that the choice is too narrow', () =>
  undone(async (tx) => {
    await someCommitments(ctxOf(tx));
    const browser = client(tx, someone('programme-maker'));
    const empty = textOf(await browser.get('/werk/toezeggingen?jaar=2031'));
    assert.match(empty, /In 2031 is nog niets toegezegd.*akkoord met een offerte/);
    const narrow = textOf(await browser.get('/werk/toezeggingen?jaar=2031&gemeente=coevorden'));
    assert.match(narrow, /Voor deze keuze is in 2031 niets toegezegd.*wis het filter/);
  }));

test('each commitment says how far it is, and of what nobody counts only that', () =>
  undone(async (tx) => {
    await someCommitments(ctxOf(tx));
    const browser = client(tx, someone('programme-maker'), { modules: [...uncounted, delivering] });
    const text = textOf(await browser.get('/werk/toezeggingen'));
    assert.match(text, /6 van 5 campagnes meer dan beloofd/);
    assert.match(text, /0 van 12 uur per week nog geen module telt dit/);
    assert.doesNotMatch(text, /nog niet begonnen/);
  }));

test('the list goes along as CSV and as workbook, without a figure that nobody counted', () =>
  undone(async (tx) => {
    await someCommitments(ctxOf(tx));
    const browser = client(tx, someone('account-manager'));
    assert.match(
      (await browser.get('/werk/toezeggingen/lijst.csv')).text,
      /Coevorden;BoekStartcoach;OVK-2026-0109-0001;Gemeente Coevorden;;Coach op het consultatiebureau;;12;12;uur per week;2026-01-01;2026-12-31;\r?\n/,
    );
    const workbook = await browser.get('/werk/toezeggingen/lijst.xlsx');
    assert.match(workbook.headers.get('content-disposition') ?? '', /toezeggingen\.xlsx/);
  }));

test('the count leads to the rows that were counted', () =>
  undone(async (tx) => {
    const [campaigns] = await someCommitments(ctxOf(tx));
    const path = `/werk/toezeggingen/${campaigns?.id}`;
    const browser = client(tx, someone('programme-maker'), { modules: [...modules, delivering] });
    const [link] = (await browser.get(path)).html.querySelectorAll('td a, th a');
    assert.deepEqual([link?.text, link?.getAttribute('href')], ['Nederland Leest in Dalen', '/werk/activiteiten/1']);
    const without = client(tx, someone('programme-maker'), { modules: uncounted });
    assert.match((await without.get(path)).text, /Nog geen module telt deze dienst/);
  }));

test('a commitment that lapsed leaves the list; its page says what it was', () =>
  undone(async (tx) => {
    const term = aTerm(['meedoen-in-de-samenleving']);
    const [commitment] = await someCommitments(ctxOf(tx), term);
    const none = { ...term, selections: [], calculation: { lines: [] }, years: [calendarYear(2026)] };
    await rewriteCommitments(ctxOf(tx), { term: none, cuts: [], reason: 'De dienst vervalt.' });
    const browser = client(tx, someone('programme-maker'));
    assert.match((await browser.get('/werk/toezeggingen')).text, /0 toezeggingen gevonden/);
    const text = textOf(await browser.get(`/werk/toezeggingen/${commitment?.id}`));
    assert.match(text, /Vervallen.*Wat het eerst was.*4 tot 10 activiteiten.*De dienst vervalt\./);
  }));

test('what is of another municipality is not there, and a desk worker may not knock', () =>
  undone(async (tx) => {
    const [commitment] = await someCommitments(ctxOf(tx));
    const meppel = client(tx, farAway());
    assert.match((await meppel.get('/werk/toezeggingen?gemeente=coevorden')).text, /0 toezeggingen gevonden/);
    assert.equal((await meppel.get(`/werk/toezeggingen/${commitment?.id}`)).status, 404);
    assert.equal((await client(tx, someone('desk-worker')).get('/werk/toezeggingen')).status, 403);
  }));

test('a commitment that is not there is not found', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('account-manager'));
    for (const id of ['0193f1a0-0000-7000-8000-000000000000', 'nergens'])
      assert.equal((await browser.get(`/werk/toezeggingen/${id}`)).status, 404);
  }));
