import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { installEdition, startDraft } from '../../activity-catalogue/index.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { READING_HREF } from './reading.tsx';

const maker = someone('administrator');
const withEdition = (test: (tx: Tx, editionId: string) => Promise<void>) =>
  undone(async (tx) => {
    const installed = await installEdition(ctxOf(tx), edition2025);
    await test(tx, installed.ok ? installed.value.id : assert.fail('no edition'));
  });
const decision = { reading: 'exchange', reason: 'De bus komt er toch al.', version: '0' };

test('the page shows what is open, takes a decision with its reason, and tells who decided what', () =>
  withEdition(async (tx) => {
    const browser = client(tx, maker);
    const before = await browser.get(READING_HREF);
    assert.match(before.html.querySelector('table')?.text ?? '', /Thuislezen: boeken per leerling\s*125 leerlingen/);
    assert.match(before.text, /Er is nog niets besloten/);
    assert.equal((await browser.post(READING_HREF, decision)).location, READING_HREF);
    const timeline = (await browser.get(READING_HREF)).html.querySelector('.timeline')?.text ?? '';
    assert.match(timeline, /Wisselen.*22 november 2026.*De bus komt er toch al\./s);
  }));

test('without a reason the form comes back with what was chosen', () =>
  withEdition(async (tx) => {
    const refused = await client(tx, maker).post(READING_HREF, { ...decision, reason: ' ' });
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('#reason-error')?.text ?? '', /Schrijf op waarom/);
    assert.ok(refused.html.querySelector('input[value=exchange]')?.hasAttribute('checked'));
  }));

test('the second of two sees what the first decided, and overwrites it only with open eyes', () =>
  withEdition(async (tx) => {
    const browser = client(tx, maker);
    await browser.post(READING_HREF, { ...decision, reading: 'more-books', reason: 'Ruim' });
    const stale = await browser.post(READING_HREF, decision);
    assert.equal(stale.status, 409);
    assert.match(stale.html.querySelector('del')?.text ?? '', /Meer boeken/);
    assert.equal(stale.html.querySelector('[name=version]')?.getAttribute('value'), '1');
    assert.equal((await browser.post(READING_HREF, { ...decision, version: '1' })).status, 303);
  }));

test('who only reads the catalogue sees the decision and no form', () =>
  withEdition(async (tx) => {
    const browser = client(tx, someone('director'));
    assert.equal((await browser.get(READING_HREF)).html.querySelector('[name=reading]'), null);
    assert.equal((await browser.post(READING_HREF, decision)).status, 403);
  }));

test('an edition and the form of a service say what is open and how it is read', () =>
  withEdition(async (tx, editionId) => {
    const browser = client(tx, maker);
    const draft = await startDraft(ctxOf(tx), { from: editionId, year: 2026 });
    const href = `/werk/catalogus/${draft.ok ? draft.value.id : ''}`;
    const noteOn = async (path: string) => (await browser.get(path)).html.querySelector('.alert.info')?.text ?? '';
    assert.match(await noteOn(href), /Lezing van de bibliotheek: nog niet besloten/);
    await browser.post(READING_HREF, decision);
    for (const path of [href, `${href}/diensten/dbos-po`])
      assert.match(await noteOn(path), /125 leerlingen.*Lezing van de bibliotheek: wisselen/s);
    assert.doesNotMatch(await noteOn(`${href}/diensten/ido`), /Lezing/);
  }));
