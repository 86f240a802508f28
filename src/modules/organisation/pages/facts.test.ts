import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { yearlyFactsOf } from '../queries.ts';
import { registerMunicipality } from '../testing.ts';

const PATH = '/werk/gemeenten/coevorden/2026';

test('an account manager fills in what is known, and the page shows it with its source', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('account-manager'));
    assert.match((await browser.get(PATH)).text, /onbekend/);
    const saved = await browser.post(PATH, { inhabitants: '35.860', source: 'CBS', asOf: '1-1-2026', version: '0' });
    assert.deepEqual([saved.status, saved.location], [303, PATH]);
    const page = await browser.get(PATH);
    assert.match(page.text, /35\.860/);
    assert.match(page.text, /CBS/);
  }));

test('a figure that is no number comes back with a sentence beside the field and everything that was typed', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const page = await client(tx, someone('account-manager')).post(PATH, {
      inhabitants: 'veel',
      pupils: '-3',
      source: 'CBS',
      asOf: 'gisteren',
    });
    assert.equal(page.status, 422);
    assert.equal(page.html.querySelector('#inhabitants')?.getAttribute('value'), 'veel');
    assert.match(page.html.querySelector('#inhabitants-error')?.text ?? '', /heel getal/);
    assert.match(page.html.querySelector('#pupils-error')?.text ?? '', /0 of hoger/);
    assert.match(page.html.querySelector('#asOf-error')?.text ?? '', /datum/);
    assert.equal((await yearlyFactsOf(tx, 'GM0109', 2026)).values.inhabitants, undefined);
  }));

test('what is known of more than one year is drawn over the years, with a gap where nothing is known', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('account-manager'));
    const enter = (year: number, inhabitants: string) =>
      browser.post(`/werk/gemeenten/coevorden/${year}`, { inhabitants, source: 'CBS', asOf: '1-1-2026', version: '0' });
    await enter(2024, '35.860');
    assert.doesNotMatch((await browser.get(PATH)).text, /Door de jaren/);
    await enter(2026, '36.000');
    const { html } = await browser.get(PATH);
    assert.equal(html.querySelectorAll('.figure').length, 1);
    const rows = html.querySelectorAll('.figure tbody tr').map((row) => row.text);
    assert.deepEqual(rows, ['202435.860', '2025onbekend', '202636.000']);
  }));

test('a desk worker reads the figures and gets no form', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('desk-worker'));
    assert.equal((await browser.get(PATH)).html.querySelector('#inhabitants'), null);
    assert.equal((await browser.post(PATH, {})).status, 403);
  }));

test('a municipality or a year that is not there is not found', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('account-manager'));
    assert.equal((await browser.get('/werk/gemeenten/atlantis/2026')).status, 404);
    assert.equal((await browser.get('/werk/gemeenten/coevorden/morgen')).status, 404);
  }));

test('an empty field does not withdraw what somebody else has entered since: the form comes back with the difference', () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    const browser = client(tx, someone('account-manager'));
    const entry = { source: 'CBS', asOf: '1-1-2026', version: '0' };
    await browser.post(PATH, { ...entry, clinics: '3' });
    const page = await browser.post(PATH, { ...entry, inhabitants: '35860' });
    assert.equal(page.status, 409);
    assert.match(page.html.querySelector('del')?.text ?? '', /^was: (leeg|3)$/);
    assert.equal(page.html.querySelector('#inhabitants')?.getAttribute('value'), '35860');
    assert.equal((await yearlyFactsOf(tx, 'GM0109', 2026)).values.clinics, 3);
  }));
