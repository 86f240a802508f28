import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aDraft, anAdvice, aSentQuote, reread } from '../testing.ts';

const manager = someone('account-manager');

test('a quote is made of a scenario that is chosen with its price beside it', () =>
  undone(async (tx) => {
    const { adviceId, scenarioId } = await anAdvice(ctxOf(tx));
    const browser = client(tx, manager);
    assert.ok((await browser.get('/werk/offertes/nieuw')).html.querySelector(`a[href$="advies=${adviceId}"]`));
    const path = `/werk/offertes/nieuw?advies=${adviceId}`;
    assert.match((await browser.get(path)).html.text, /28\.536,00 per jaar/);
    const empty = await browser.post(path, {});
    assert.equal(empty.status, 422);
    const made = await browser.post(path, { scenario: scenarioId });
    assert.equal(made.status, 303);
    assert.match((await browser.get(made.location ?? '')).text, /Concept/);
    assert.equal((await browser.get('/werk/offertes/nieuw?advies=nonsens')).status, 404);
  }));

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

test('of two who edit one draft the second sees what differs, keeps what was typed, and can save then', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `/werk/offertes/${draft.id}/bewerken`;
    const form = (await browser.get(path)).html;
    const kept = Object.fromEntries(form.querySelectorAll('input[type=checkbox]').map(({ id }) => [id, 'on']));
    const typed = {
      ...kept,
      validUntil: '2026-12-31',
      conditions: 'Eén',
      version: '1',
      'aantal.boekstartcoach.clinics': '3',
    };
    assert.equal((await browser.post(path, { ...typed, letter: 'Van de eerste' })).status, 303);
    const second = await browser.post(path, {
      ...typed,
      letter: 'Van de tweede',
      'aantal.boekstartcoach.clinics': '2',
    });
    assert.equal(second.status, 422);
    assert.match(second.text, /Iemand anders heeft dit intussen gewijzigd/);
    assert.match(second.html.querySelector('.diff del')?.text ?? '', /Van de eerste/);
    assert.match(second.html.querySelector('#letter')?.text ?? '', /Van de tweede/);
    assert.equal((await reread(ctxOf(tx), draft.id)).letter, 'Van de eerste');
    const version = second.html.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const again = { ...typed, letter: 'Van de tweede', 'aantal.boekstartcoach.clinics': '2', version };
    assert.equal((await browser.post(path, again)).status, 303);
    const after = await reread(ctxOf(tx), draft.id);
    assert.equal(after.letter, 'Van de tweede');
    assert.equal(after.calculation.totals.municipality.annualCents, 19_024_00);
  }));

test('faulty words and numbers come back beside their field with everything that was typed', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const page = await client(tx, manager).post(`/werk/offertes/${draft.id}/bewerken`, {
      ...{ letter: '', conditions: 'x', validUntil: 'morgen', version: '1', 'dienst.boekstartcoach': 'on' },
      'aantal.boekstartcoach.clinics': 'veel',
    });
    assert.equal(page.status, 422);
    for (const name of ['letter', 'validUntil', 'aantal.boekstartcoach.clinics'])
      assert.ok(page.html.querySelector(`[id="${name}-error"]`), name);
    assert.equal(page.html.querySelector('#validUntil')?.getAttribute('value'), 'morgen');
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
