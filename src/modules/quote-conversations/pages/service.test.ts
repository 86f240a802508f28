import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { removeService } from '../../quote-drafts/testing.ts';
import { aSentQuote, BASE_URL, reread, reviseQuote, sendQuote } from '../../quotes/testing.ts';
import { listProposals } from '../sql.ts';

const manager = someone('account-manager');
const coach = '/diensten/boekstartcoach';

test('the municipality sees the price of another quantity before it sends anything', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, officer);
    const path = `/partner/offertes/${version.id}${coach}`;
    assert.match((await browser.get(path)).html.text, /nog niet berekend/);
    const two = { 'aantal.boekstartcoach.clinics': '2' };
    const live = await browser.post(`${path}/prijs`, two);
    assert.match(live.html.querySelector('#live')?.getAttribute('data-status') ?? '', /19\.024,00 per jaar/);
    const shown = await browser.post(`${path}/voorstellen`, { ...two, only: 'calculate' });
    assert.match(shown.html.text, /-€\s19\.024,00|-€\s9\.512,00/);
    assert.deepEqual(await listProposals(tx, version.quoteId), []);
    assert.equal((await browser.post(`${path}/voorstellen`, two)).status, 303);
    assert.equal((await listProposals(tx, version.quoteId)).length, 1);
  }));

test('a number that is none, a proposal without a change and an empty question come back as typed', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, officer);
    const path = `/partner/offertes/${version.id}${coach}`;
    const name = 'aantal.boekstartcoach.clinics';
    for (const typed of ['veel', '-1', '1,5', '99999999999']) {
      const page = await browser.post(`${path}/voorstellen`, { [name]: typed, note: 'Graag' });
      assert.equal(page.status, 422, typed);
      assert.ok(page.html.querySelector(`[id="${name}-error"]`), typed);
      assert.equal(page.html.querySelector(`[id="${name}"]`)?.getAttribute('value'), typed);
    }
    const huge = await browser.post(`${path}/voorstellen`, { [name]: '999999999' });
    assert.match(huge.html.querySelector(`[id="${name}-error"]`)?.text ?? '', /te hoog/);
    const same = await browser.post(`${path}/voorstellen`, { [name]: '3' });
    assert.match(same.html.querySelector('[role=alert]')?.text ?? '', /al in de offerte staat/);
    assert.equal((await browser.post(`${path}/vragen`, { question: '  ' })).status, 422);
    assert.equal((await browser.get(`/partner/offertes/${version.id}/diensten/leesklik`)).status, 404);
  }));

test('another municipality finds no service, and can neither ask, propose nor see a price', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, someone('municipality-officer', { municipality: 'GM0119' }));
    const path = `/partner/offertes/${version.id}${coach}`;
    assert.equal((await browser.get(path)).status, 404);
    for (const end of ['/vragen', '/voorstellen', '/prijs'])
      assert.equal((await browser.post(`${path}${end}`, { question: '?' })).status, 404, end);
  }));

test('a proposal is turned down with a reason that the municipality reads; sending the form twice does it once', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const municipality = client(tx, officer);
    const browser = client(tx, manager);
    await municipality.post(`/partner/offertes/${version.id}${coach}/voorstellen`, {
      'aantal.boekstartcoach.clinics': '1',
    });
    const path = `/werk/offertes/${version.id}${coach}`;
    const page = await browser.get(path);
    const form = page.html.querySelector('form[action$="/afwijzing"]');
    const action = form?.getAttribute('action') ?? '';
    assert.equal((await browser.post(action, { reason: '' })).status, 422);
    const _key = form?.querySelector('[name=_key]')?.getAttribute('value') ?? '';
    const sent = { reason: 'Drie is het minste', _key };
    assert.equal((await browser.post(action, sent)).status, 303);
    assert.equal((await browser.post(action, sent)).status, 303);
    assert.equal((await browser.post(action.replace('afwijzing', 'overname'))).status, 422);
    assert.match((await municipality.get(`/partner/offertes/${version.id}${coach}`)).text, /Drie is het minste/);
  }));

test('an empty answer comes back, an answer goes out', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `/werk/offertes/${version.id}${coach}`;
    assert.equal((await browser.post(`${path}/antwoorden`, { answer: '' })).status, 422);
    assert.equal((await browser.post(`${path}/antwoorden`, { answer: 'Ja' })).status, 303);
    assert.equal((await browser.get(`/werk/offertes/${version.id}/diensten/leesklik`)).status, 404);
  }));

test('in a draft staff are led to the version that the municipality has, and can still turn its proposal down', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const typed = { 'aantal.boekstartcoach.clinics': '1' };
    await client(tx, officer).post(`/partner/offertes/${version.id}${coach}/voorstellen`, typed);
    const revised = await reviseQuote(ctxOf(tx), { versionId: version.id });
    assert.ok(revised.ok);
    const page = await client(tx, manager).get(`/werk/offertes/${revised.value.versionId}${coach}`);
    assert.ok(page.html.querySelector(`a[href="/werk/offertes/${version.id}${coach}"]`));
    const actions = page.html.querySelectorAll('main form').map((form) => form.getAttribute('action') ?? '');
    assert.equal(actions.filter((action) => action.endsWith('/overname')).length, 0);
    const [turnDown] = actions.filter((action) => action.endsWith('/afwijzing'));
    assert.equal((await client(tx, manager).post(turnDown ?? '', { reason: 'Nee' })).status, 303);
  }));

test('what was said about a service stays to be read by both sides when the next version leaves it out', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const municipality = client(tx, officer);
    await municipality.post(`/partner/offertes/${version.id}${coach}/vragen`, { question: 'Kan het ook zonder?' });
    const revised = await reviseQuote(ctxOf(tx), { versionId: version.id });
    assert.ok(revised.ok);
    const { versionId } = revised.value;
    assert.ok((await removeService(ctxOf(tx), { versionId, version: 1, serviceId: 'boekstartcoach' })).ok);
    const { version: shown } = await reread(ctxOf(tx), versionId);
    assert.ok((await sendQuote(ctxOf(tx), { versionId, version: shown, baseUrl: BASE_URL })).ok);
    for (const [browser, side] of [
      [municipality, 'partner'],
      [client(tx, manager), 'werk'],
    ] as const) {
      const quote = await browser.get(`/${side}/offertes/${versionId}`);
      const path = `/${side}/offertes/${versionId}${coach}`;
      assert.ok(quote.html.querySelector(`a[href="${path}"]`), side);
      const page = await browser.get(path);
      assert.match(page.html.text, /Kan het ook zonder\?/);
      assert.match(page.html.text, /staat niet in deze versie/);
      assert.equal(page.html.querySelectorAll('main form').length, 0, 'there is nothing to say here');
      assert.equal((await browser.get(`/${side}/offertes/${versionId}/diensten/leesklik`)).status, 404);
    }
  }));
