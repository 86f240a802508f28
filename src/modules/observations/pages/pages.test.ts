import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';

const ADDRESS = '/werk/ingevoerde-cijfers';
const officer = someone('information-officer');
const coevorden = 'municipality:GM0109';

const withTwoMunicipalities = async (tx: Tx) => {
  await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
  await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
};
const typed = (more: Record<string, string> = {}): Record<string, string> => ({
  ...{ scope: coevorden, period: '2024', value: '126.427', method: 'count', certainty: 'stated' },
  ...{ source: 'Jaarbericht 2024', place: 'regel 167' },
  ...more,
});
const enter = (tx: Tx, form = typed(), figure = 'visits-physical', actor = officer) =>
  client(tx, actor).post(`${ADDRESS}/nieuw?cijfer=${figure}`, form);

test('a figure is chosen, entered and found in the list with its source', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const browser = client(tx, officer);
    const choices = (await browser.get(`${ADDRESS}/nieuw`)).html.querySelectorAll('#cijfer option');
    assert.ok(choices.some(({ text }) => text === 'Leden: Totaal leden'));
    const form = await browser.get(`${ADDRESS}/nieuw?cijfer=visits-physical&gebied=${coevorden}&periode=2024`);
    assert.equal(form.html.querySelector('#period')?.getAttribute('value'), '2024');
    const { location = '' } = await enter(tx);
    assert.match((await browser.get(location)).text, /126\.427 bezoeken.*Jaarbericht 2024, regel 167/s);
    const list = await browser.get(`${ADDRESS}?cijfer=visits-physical&gebied=${coevorden}&jaar=2024`);
    assert.match(list.html.querySelector('tbody')?.text ?? '', /Gemeente Coevorden.*126\.427 bezoeken.*regel 167/s);
    for (const narrowed of [
      '?jaar=2023',
      '?cijfer=loans-av',
      '?gebied=organisation',
      '?alleen=twijfel',
      '?alleen=opmerking',
    ])
      assert.match((await browser.get(ADDRESS + narrowed)).text, /0 cijfers gevonden/);
  }));

test('what is wrong comes back beside its field, with everything that was typed', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    await enter(tx, typed({ period: '2023', value: '200.000' }));
    const cases: [Record<string, string>, string, RegExp][] = [
      [{ value: '126,427' }, 'value', /kan op twee manieren/],
      [{ value: '12,5' }, 'value', /achter de komma/],
      [{ value: '' }, 'value', /streepje/],
      [{ period: 'vorig jaar' }, 'period', /schooljaar/],
      [{ period: '2023-03' }, 'period', /Voor 2023 staat er al een cijfer/],
      [{ scope: 'municipality:GM9999' }, 'scope', /waar het cijfer over gaat/],
      [{ scope: 'province' }, 'scope', /ander gebied/],
      [{ profile: 'kb' }, 'profile', /telwijze niet/],
      [{}, 'note', /37% minder dan een jaar eerder \(200\.000\)/],
    ];
    for (const [changed, name, sentence] of cases) {
      const page = await enter(tx, typed(changed));
      assert.equal(page.status, 422, JSON.stringify(changed));
      assert.match(page.html.querySelector(`#${name}-error`)?.text ?? '', sentence);
      assert.equal(page.html.querySelector('#source')?.getAttribute('value'), 'Jaarbericht 2024');
    }
    const overlap = await enter(tx, typed({ period: '2023-03' }));
    const way = overlap.html.querySelector('.alert.info a')?.getAttribute('href') ?? '';
    assert.match((await client(tx, officer).get(way)).text, /200\.000 bezoeken/);
    assert.equal((await enter(tx, typed({ note: 'De teller was stuk' }))).status, 303);
    assert.equal((await enter(tx, typed(), 'bestaat-niet')).status, 404);
  }));

test('a correction and a withdrawal ask why, and leave what was said in the history', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const browser = client(tx, officer);
    const { location = '' } = await enter(tx);
    const form = await browser.get(`${location}/correctie`);
    assert.equal(form.html.querySelector('#value')?.getAttribute('value'), '126.427');
    assert.equal((await browser.post(`${location}/correctie`, typed({ value: '126.430' }))).status, 422);
    const broken = await browser.post(`${location}/correctie`, typed({ value: '1,5', reason: 'Nageteld' }));
    assert.match(broken.html.querySelector('#value-error')?.text ?? '', /achter de komma/);
    const corrected = await browser.post(`${location}/correctie`, typed({ value: '126.430', reason: 'Nageteld' }));
    assert.match((await browser.get(location)).text, /126\.430 bezoeken.*Nageteld.*Ingevoerd: 126\.427/s);
    const late = await browser.post(`${location}/correctie`, typed({ value: '1', reason: 'Te laat' }));
    assert.match(late.html.querySelector('#error-summary')?.text ?? '', /Iemand anders heeft dit cijfer/);
    const next = corrected.location ?? '';
    assert.equal((await browser.post(`${next}/intrekking`)).status, 422);
    const withdrawn = await browser.post(`${next}/intrekking`, { withdrawalReason: 'Van een andere gemeente' });
    const page = await browser.get(withdrawn.location ?? '');
    assert.match(page.text, /ingetrokken.*Van een andere gemeente/s);
    assert.equal(page.html.querySelector('.page-head .button'), null);
    assert.equal((await browser.post(`${next}/intrekking`, { withdrawalReason: 'Nog eens' })).status, 422);
    assert.match((await browser.get(ADDRESS)).text, /0 cijfers gevonden/);
  }));

test('who works for one municipality reads its figures and those of the whole, and enters only its own', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    const { location: own = '' } = await enter(tx, typed({ scope: 'municipality:GM0119' }));
    const { location: others = '' } = await enter(tx);
    const { location: wide = '' } = await enter(tx, typed({ scope: 'organisation' }));
    const meppel = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.match((await meppel.get(ADDRESS)).text, /2 cijfers gevonden/);
    assert.equal((await meppel.get(others)).status, 404);
    assert.equal((await meppel.get(wide)).html.querySelector('.page-head .button'), null);
    assert.ok((await meppel.get(own)).html.querySelector('.page-head .button'));
    for (const path of [`${wide}/correctie`, `${wide}/intrekking`])
      assert.equal((await meppel.post(path, typed({ reason: 'x', withdrawalReason: 'x' }))).status, 403);
    assert.equal((await meppel.post(`${others}/correctie`, typed({ reason: 'x' }))).status, 404);
    const options = (await meppel.get(`${ADDRESS}/nieuw?cijfer=visits-physical`)).html.querySelectorAll(
      '#scope option',
    );
    assert.deepEqual(options.map(({ text }) => text).slice(1), ['Gemeente Meppel']);
    assert.equal((await client(tx, someone('desk-worker')).get(ADDRESS)).status, 403);
  }));

test('the list goes out in the columns in which it can come in', () =>
  undone(async (tx) => {
    await withTwoMunicipalities(tx);
    await enter(tx, typed({ value: 'ruim 100', certainty: 'inferred', note: 'Onze lezing' }));
    for (const only of ['twijfel', 'opmerking'])
      assert.match((await client(tx, officer).get(`${ADDRESS}?alleen=${only}`)).text, /1 cijfer gevonden/);
    const csv = await client(tx, officer).get(`${ADDRESS}/lijst.csv`);
    assert.deepEqual(csv.text.trim().split('\r\n').slice(1), [
      'visits-physical;lokaal;Gemeente Coevorden;2024;ruim 100;Jaarbericht 2024;regel 167;geteld;onze lezing;Onze lezing',
    ]);
    const xlsx = await client(tx, officer).get(`${ADDRESS}/lijst.xlsx`);
    assert.match(xlsx.headers.get('content-disposition') ?? '', /ingevoerde-cijfers\.xlsx/);
  }));
