import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aDraft, aSentQuote, reread } from '../testing.ts';

const manager = someone('account-manager');

test('the list shows state and amount, narrows, and goes out as CSV and XLSX', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, manager);
    const all = await browser.get('/werk/offertes');
    assert.ok(all.html.text.includes(version.quoteNumber));
    assert.match(
      (await browser.get('/werk/offertes?stand=sent&gemeente=GM0109')).text,
      new RegExp(version.quoteNumber),
    );
    assert.match((await browser.get('/werk/offertes?stand=declined')).text, /Geen offertes gevonden/);
    const csv = await browser.get('/werk/offertes/lijst.csv?stand=sent');
    assert.match(csv.text, new RegExp(`${version.quoteNumber};1;Coevorden;2026;Verstuurd;2027-01-21;28536,00`));
    assert.equal((await browser.get('/werk/offertes/lijst.xlsx')).status, 200);
    const meppel = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.doesNotMatch((await meppel.get('/werk/offertes')).text, new RegExp(version.quoteNumber));
    assert.equal((await meppel.get(`/werk/offertes/${version.id}`)).status, 404);
  }));

test('a reader without the right to edit sees no button, and a forged step is forbidden', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const reader = client(tx, someone('information-officer'));
    const page = await reader.get(`/werk/offertes/${draft.id}`);
    assert.equal(page.status, 200);
    assert.equal(page.html.querySelectorAll('main form').length, 0);
    for (const step of ['verzending', 'goedkeuring', 'intrekking', 'versies', 'bewerken'])
      assert.equal((await reader.post(`/werk/offertes/${draft.id}/${step}`)).status, 403, step);
    assert.equal((await client(tx, someone('desk-worker')).get('/werk/offertes')).status, 403);
  }));

test('a step that is refused comes back with the sentence', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `/werk/offertes/${draft.id}`;
    const nobody = await browser.post(`${path}/verzending`, { version: '1' });
    assert.equal(nobody.status, 422);
    assert.match(nobody.html.querySelector('[role=alert]')?.text ?? '', /nog niemand een account/);
    assert.equal((await reread(ctxOf(tx), draft.id)).state, 'draft');
    const why = await browser.post(`${path}/intrekking`, { version: '1' });
    assert.match(why.html.querySelector('[role=alert]')?.text ?? '', /waarom/);
    assert.equal((await browser.post(`${path}/intrekking`, { version: '1', reason: 'Dubbel' })).status, 303);
    assert.match((await browser.get(`${path}/verloop`)).text, /Dubbel/);
  }));

test('the director sets the limit above which approval is needed; an amount that is none comes back', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('director'));
    const path = '/werk/offertes/goedkeuring';
    const version = (await browser.get(path)).html.querySelector('[name=version]')?.getAttribute('value') ?? '';
    for (const limit of ['', 'veel', '-5', '12.50', '999999999999'])
      assert.equal((await browser.post(path, { limit, version })).status, 422, limit);
    assert.equal((await browser.post(path, { limit: '€ 100.000', version })).status, 303);
    assert.equal((await browser.get(path)).html.querySelector('#limit')?.getAttribute('value'), '100.000,00');
    const stale = await browser.post(path, { limit: '5', version });
    assert.match(stale.html.querySelector('#limit-error')?.text ?? '', /100\.000,00/);
    assert.equal((await client(tx, manager).get(path)).status, 403);
  }));
