import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, visitor } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { openBranch, parseSpans, setRegularWeek } from '../../branches/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { enter } from '../testing.ts';

const officer = someone('information-officer');
const browse = (tx: Tx, actor: Actor = officer) => client(tx, actor);
const WSOB = '/werk/opgaven/wsob/2025';

const rowsOf = ({ html }: Page): string[][] =>
  html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.replace(/\s+/g, ' ').trim()));

test('the overview says of a year what is missing in each return, and whether it was delivered', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'lending-right-art-first', { value: 0, profile: 'lokaal' });
    const page = await browse(tx).get('/werk/opgaven');
    assert.equal(page.html.querySelector('h1')?.text, 'Opgaven over 2025');
    assert.deepEqual(
      rowsOf(page).map(([name, , when, filled, , delivered]) => [name, when, filled, delivered]),
      [
        ['Gegevenslevering Wsob', 'volgens het jaarplan van de KB', '16 van 58', 'nog niet'],
        ['Locatieblad', 'bijgewerkt op 31 december 2025', '0 van 0', 'nog niet'],
        ['Opgave Leenrecht', 'vóór 1 april 2026', '1 van 21', 'nog niet'],
      ],
    );
    assert.equal((await browse(tx).get('/werk/opgaven?jaar=2016')).html.querySelector('h1')?.text, 'Opgaven over 2016');
    assert.equal((await browse(tx).get('/werk/opgaven?jaar=1999')).html.querySelector('h1')?.text, 'Opgaven over 2025');
  }));

test('a return shows each field in the order of the form, and what to look at with the way there', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'staff-full-time', { value: 20 });
    await enter(ctxOf(tx), 'staff-part-time', { value: 0 });
    await enter(ctxOf(tx), 'staff-persons', { value: 24 });
    await enter(ctxOf(tx), 'costs', { value: 2_000_000, year: 2024 });
    await enter(ctxOf(tx), 'costs', { value: 3_000_000, note: 'Verhuizing.' });
    const page = await browse(tx).get(WSOB);
    assert.equal(page.status, 200);
    const headings = page.html.querySelectorAll('tr.group').map(({ text }) => text.trim());
    assert.deepEqual(headings.slice(0, 2), ['a. Voorzieningen', 'b. Collectie']);
    const rows = rowsOf(page);
    const costs = rows.find(([label]) => label?.startsWith('Totaal lasten Alle lasten'));
    const shown = [
      '3.000.000',
      '2.000.000',
      '+1.000.000',
      'ingevoerd (Administratie): g. Baten en lasten, Totaal lasten',
      'Verhuizing.',
    ];
    assert.deepEqual(costs?.slice(1, 6), shown);
    const sum = rows.find(([total]) => total === 'f. Personeel, Totaal medewerkers in dienst: 24');
    assert.equal(sum?.[2], '4 te weinig in de delen');
    const jump = rows.find(([, change]) => change?.startsWith('van 2.000.000 naar 3.000.000 (+50%)'));
    assert.equal(jump?.[2], 'Verhuizing.');
    const controls = page.html.querySelector('#controle')?.text ?? '';
    assert.match(controls, /Optellingen: 1 keer een verschil/);
    assert.match(controls, /Leeg: \d+/);
    assert.match(controls, /Nul: \d+/);
    assert.ok(page.html.querySelector('a[href^="/werk/ingevoerde-cijfers/nieuw?cijfer=volunteers"]'));
  }));

test('the form that opens from an empty field knows figure, area, year and rules', () =>
  undone(async (tx) => {
    const page = await browse(tx).get(
      '/werk/ingevoerde-cijfers/nieuw?cijfer=members-youth&gebied=organisation&periode=2025&telwijze=cbs',
    );
    assert.equal(page.html.querySelector('input[name=profile][checked]')?.getAttribute('value'), 'cbs');
    assert.equal(page.html.querySelector('input[name=period]')?.getAttribute('value'), '2025');
  }));

test('to copy: plain numbers in fields of their own, empty ones as such, a dot or a comma as the form wants', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const dalen = { municipalityCode: 'GM0109', name: 'Dalen', sizeClass: 'small', openedOn: '2020-01-01' } as const;
    const id = await openBranch(ctxOf(tx), dalen);
    const week = (parseSpans('9-17.30', true) ?? []).map((span) => ({ ...span, weekday: 1 }));
    await setRegularWeek(ctxOf(tx), { id, version: 1, asOf: '2025-01-01' as never, week });
    await enter(ctxOf(tx), 'loans-physical-total', { value: 1_134_839 });
    await enter(ctxOf(tx), 'volunteers', { value: 0 });
    const typed = async (address: string, field: string) => {
      const { html } = await browse(tx).get(`${address}/overnemen`);
      return html.querySelector(`#veld-${field}`)?.getAttribute('value');
    };
    assert.equal(await typed(WSOB, 'loans-physical-total-cbs'), '1134839');
    assert.equal(await typed(WSOB, 'volunteers-cbs'), '0');
    assert.equal(await typed(WSOB, 'staff-fte-cbs'), '');
    assert.equal(await typed(WSOB, 'opening-hours-staffed-kb'), '8,5');
    assert.equal(await typed('/werk/opgaven/locaties/2025', `${id}-opening-hours-staffed`), '8.5');
    const { html } = await browse(tx).get('/werk/opgaven/locaties/2018/overnemen');
    assert.match(html.text, /Niets over te nemen/);
  }));

test('files have the fields of a form below each other, and locations beside each other', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await openBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Dalen', sizeClass: 'small' });
    await enter(ctxOf(tx), 'costs', { value: 3_000_000 });
    const linesOf = async (address: string) => (await browse(tx).get(address)).text.split('\r\n');
    const wsob = await linesOf(`${WSOB}/opgave.csv`);
    assert.equal(wsob.length, 60);
    assert.match(wsob[58] ?? '', /^g\. Baten en lasten;Totaal lasten;3000000;;ingevoerd;Administratie;/);
    const [header, row] = await linesOf('/werk/opgaven/locaties/2025/opgave.csv');
    assert.match(header ?? '', /Naam;Straat en nummer;Postcode;Plaats;Gemeente;/);
    assert.match(row ?? '', /^Dalen;Dorpsstraat 1;7741 AA;Coevorden;Coevorden;/);
    const workbook = await browse(tx).get(`${WSOB}/opgave.xlsx`);
    assert.match(workbook.headers.get('content-disposition') ?? '', /wsob-2025\.xlsx/);
  }));

test('what was handed in is written down once, and shown with what changed since', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'costs', { value: 3_000_000 });
    const { get, post } = browse(tx);
    const hash = async () =>
      (await get(`${WSOB}/indienen`)).html.querySelector('input[name=hash]')?.getAttribute('value') ?? '';
    const wrong = await post(`${WSOB}/indienen`, { deliveredOn: 'gisteren', hash: await hash() });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.html.querySelector('#deliveredOn')?.getAttribute('value'), 'gisteren');
    const early = await post(`${WSOB}/indienen`, { deliveredOn: '1-6-2025', hash: await hash() });
    assert.match(early.html.querySelector('#deliveredOn-error')?.text ?? '', /Kies een dag vanaf 1 januari 2026/);
    const done = await post(`${WSOB}/indienen`, { deliveredOn: '12-3-2026', hash: await hash() });
    assert.deepEqual([done.status, done.location], [303, `${WSOB}?gedaan=bewaard`]);
    await enter(ctxOf(tx), 'volunteers', { value: 12 });
    const page = await get(WSOB);
    assert.match(page.text, /Veranderd sinds uitgave 1/);
    assert.deepEqual(rowsOf(page).at(-1), ['f. Personeel, Vrijwilligers', 'onbekend', '12']);
    const again = await post(`${WSOB}/indienen`, { deliveredOn: '13-3-2026', hash: await hash() });
    assert.match(again.html.querySelector('#reason-error')?.text ?? '', /Schrijf op wat er is verbeterd/);
    await post(`${WSOB}/indienen`, { deliveredOn: '13-3-2026', reason: 'Vrijwilligers vergeten.', hash: await hash() });
    const second = await get(`${WSOB}/uitgaven/2`);
    assert.match(second.text, /Vrijwilligers vergeten\./);
    assert.match(second.text, /Veranderd sinds uitgave 1/);
    assert.equal((await get(`${WSOB}/uitgaven/3`)).status, 404);
  }));

test('a jump is explained on a page of its own; two who do so at once do not overwrite each other', () =>
  undone(async (tx) => {
    await enter(ctxOf(tx), 'programme-activities', { value: 10, year: 2024, profile: 'kb' });
    await enter(ctxOf(tx), 'programme-activities', { value: 30, profile: 'kb', note: 'Meer aanbod.' });
    const { get, post } = browse(tx);
    const address = `${WSOB}/toelichting/programme-activities.kb`;
    assert.match((await get(address)).html.querySelector('.lead')?.text ?? '', /van 10 naar 30/);
    assert.equal((await post(address, { text: ' ', version: '0' })).status, 422);
    assert.equal((await post(address, { text: 'Nieuwe reeks.', version: '0' })).location, `${WSOB}?gedaan=bewaard`);
    const other = await post(address, { text: 'Iets anders.', version: '0' });
    assert.equal(other.status, 422);
    assert.match(other.text, /Nieuwe reeks\./);
    assert.equal(other.html.querySelector('textarea')?.text, 'Iets anders.');
    assert.equal((await post(address, { text: 'Iets anders.', version: '1' })).status, 303);
    assert.match((await get(WSOB)).html.querySelector('#controle')?.text ?? '', /Iets anders\./);
    assert.equal((await get(`${WSOB}/toelichting/costs.cbs`)).status, 404);
  }));

for (const address of ['wsob/2014', 'wsob/2027', 'wsob/25', 'onbekend/2025', 'wsob/2025.5', 'wsob/02025'])
  test(`there is no return ${address}`, () =>
    undone(async (tx) => assert.equal((await browse(tx).get(`/werk/opgaven/${address}`)).status, 404)));

for (const [who, actor, seen, delivering] of [
  ['an administrator', someone('administrator'), 200, 403],
  ['an account manager', someone('account-manager'), 403, 403],
  ['an officer of a municipality', someone('municipality-officer', { municipality: 'GM0109' }), 403, 403],
  ['a visitor', visitor, 303, 303],
] as const)
  test(`${who} gets ${seen} at a return, and ${delivering} at delivering it`, () =>
    undone(async (tx) => {
      const { get, post } = browse(tx, actor);
      for (const part of ['', '/overnemen', '/opgave.csv']) assert.equal((await get(`${WSOB}${part}`)).status, seen);
      for (const part of ['/indienen', '/toelichting/costs.cbs'])
        for (const answer of [await get(`${WSOB}${part}`), await post(`${WSOB}${part}`, {})])
          assert.equal(answer.status, delivering);
    }));
