import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCents } from '#kernel/money.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { withdrawQuote } from '../commands/withdraw-quote.ts';
import { aDraft, aSentQuote, BASE_URL, reread, reviseQuote } from '../testing.ts';

test('the municipality reads its offer line by line, with formula and place, and accepts it', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, officer);
    assert.match((await browser.get('/partner/offertes')).text, new RegExp(version.quoteNumber));
    const path = `/partner/offertes/${version.id}`;
    const page = await browser.get(path);
    for (const { explanation, place } of version.calculation.lines) {
      assert.ok(page.html.text.includes(explanation), explanation);
      assert.ok(page.html.text.includes(place), place);
    }
    assert.ok(page.html.text.includes(formatCents(version.calculation.totals.municipality.annualCents)));
    const form = await browser.get(`${path}/akkoord`);
    const contentHash = form.html.querySelector('input[name=contentHash]')?.getAttribute('value') ?? '';
    const empty = await browser.post(`${path}/akkoord`, { contentHash });
    assert.equal(empty.status, 422);
    for (const name of ['signerName', 'signerFunction', 'mandate', 'route', 'agreed'])
      assert.ok(empty.html.querySelector(`#${name}-error`), name);
    const typed = { signerName: 'J. Bos', signerFunction: 'wethouder', mandate: 'namens het college', route: 'order' };
    const sent = await browser.post(`${path}/akkoord`, { ...typed, agreed: 'on', contentHash });
    assert.deepEqual([sent.status, sent.location], [303, path]);
    assert.match((await browser.get(path)).text, /Controlegetal/);
    for (const end of ['/akkoord', '/afwijzing'])
      assert.deepEqual((await browser.get(`${path}${end}`)).location, path, 'nothing is left to decide');
    const twice = await browser.post(`${path}/akkoord`, { ...typed, agreed: 'on', contentHash });
    assert.equal(twice.status, 422);
    assert.match(twice.text, /al akkoord gegeven/);
    assert.equal(twice.html.querySelector('#signerName')?.getAttribute('value'), 'J. Bos');
  }));

test('another municipality finds nothing of it, on any address', () =>
  undone(async (tx) => {
    const { version } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, someone('municipality-officer', { municipality: 'GM0119' }));
    assert.doesNotMatch((await browser.get('/partner/offertes')).text, new RegExp(version.quoteNumber));
    for (const end of ['', '/offerte.pdf', '/akkoord', '/afwijzing'])
      assert.equal((await browser.get(`/partner/offertes/${version.id}${end}`)).status, 404, end);
    for (const end of ['/akkoord', '/afwijzing'])
      assert.equal((await browser.post(`/partner/offertes/${version.id}${end}`)).status, 404, end);
    assert.equal((await browser.get('/partner/offertes/nonsens')).status, 404);
  }));

test('the municipality finds nothing of a draft', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, someone('municipality-officer', { municipality: 'GM0109' }));
    assert.doesNotMatch((await browser.get('/partner/offertes')).text, new RegExp(draft.quoteNumber));
    assert.equal((await browser.get(`/partner/offertes/${draft.id}`)).status, 404);
    assert.equal((await browser.get(`/partner/offertes/${draft.id}/offerte.pdf`)).status, 404);
  }));

test('an offer that was withdrawn does not lead to the version that the library is working on', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const draft = await reviseQuote(ctxOf(tx), { versionId: version.id });
    assert.ok(draft.ok);
    await withdrawQuote(ctxOf(tx), { versionId: version.id, reason: 'Verkeerd jaar', baseUrl: BASE_URL });
    const page = await client(tx, officer).get(`/partner/offertes/${version.id}`);
    assert.match(page.text, /ingetrokken/);
    assert.match(page.text, /Verkeerd jaar/);
    assert.ok(!page.text.includes(draft.value.versionId));
  }));

test('an expired offer says so and has no button to accept', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const path = `/partner/offertes/${version.id}`;
    const browser = client(tx, officer, { now: new Date('2027-02-01T09:00:00Z') });
    assert.equal((await browser.get(`${path}/akkoord`)).location, path);
    const page = await browser.get(path);
    assert.match(page.text, /geldig tot en met 21 januari 2027/);
    assert.equal(page.html.querySelector('a[href$="/akkoord"]'), null);
  }));

test('declining asks for a reason and keeps it for both sides', () =>
  undone(async (tx) => {
    const { version, officer } = await aSentQuote(ctxOf(tx));
    const browser = client(tx, officer);
    const path = `/partner/offertes/${version.id}`;
    assert.equal((await browser.post(`${path}/afwijzing`, {})).status, 422);
    assert.equal((await browser.post(`${path}/afwijzing`, { reason: 'Boven de begroting' })).status, 303);
    assert.match((await browser.get(path)).text, /Boven de begroting/);
    assert.equal((await reread(ctxOf(tx), version.id)).state, 'declined');
  }));
