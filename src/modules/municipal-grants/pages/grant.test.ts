import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { listCommitmentsOf } from '../../commitments/testing.ts';
import { aGrant } from '../testing.ts';

const BEFORE = new Date('2025-11-22T09:00:00Z');
const at = (tx: Tx, role = 'account-manager') => client(tx, someone(role), { now: BEFORE });
const opened = async (tx: Tx) => {
  const grant = await aGrant(ctxOf(tx, undefined, BEFORE));
  return { ...grant, path: `/werk/overeenkomsten/${grant.agreementId}/subsidie` };
};
const alertOf = (page: Page): string => page.html.querySelector('#error-summary')?.text ?? '';

test('the subsidy goes from application to settlement, with a cut that the page explains', () =>
  undone(async (tx) => {
    const { path, coachId } = await opened(tx);
    const browser = at(tx);
    assert.match((await browser.get(path)).text, /Nog niet aangevraagd.*61\.240,00/s);
    const applied = await browser.post(`${path}/aanvraag`, { appliedOn: '24-11-2025' });
    assert.deepEqual([applied.status, applied.location], [303, path]);
    const decision = { decisionNumber: '2025-118', decidedOn: '12-12-2025', granted: '51.728' };
    const unexplained = await browser.post(`${path}/beschikking`, { ...decision, [`verleend-${coachId}`]: '19.024' });
    assert.match(alertOf(unexplained), /Schrijf waarom deze dienst minder krijgt/);
    assert.match(
      alertOf(await browser.post(`${path}/beschikking`, decision)),
      /samen €\s61\.240,00, maar verleend is €\s51\.728,00/,
    );
    const lines = { [`verleend-${coachId}`]: '19.024', [`reden-${coachId}`]: 'Een consultatiebureau sluit' };
    assert.equal((await browser.post(`${path}/beschikking`, { ...decision, ...lines })).status, 303);
    assert.equal((await listCommitmentsOf(tx, [coachId]))[0]?.quantityMin, 8);

    const advances = { advanceTotal: '51.728', advanceCount: '4', advanceFirstDay: '15-1-2026' };
    assert.equal((await browser.post(`${path}/voorschotten`, advances)).status, 303);
    const page = await browser.get(path);
    assert.match(page.text, /Een consultatiebureau sluit/);
    assert.match(page.text, /15 oktober 2026/);
    const settlement = { settledOn: '1-5-2027', settled: '50.000' };
    assert.equal((await browser.post(`${path}/vaststelling`, settlement)).status, 303);
    assert.equal((await browser.get(path)).html.querySelector('form[action*=subsidie]'), null);
  }));

test('a form that is wrong comes back', () =>
  undone(async (tx) => {
    const { path } = await opened(tx);
    const browser = at(tx);
    assert.equal((await browser.post(`${path}/aanvraag`, { appliedOn: 'ooit' })).status, 422);
    await browser.post(`${path}/aanvraag`, { appliedOn: '24-11-2025' });
    const page = await browser.post(`${path}/beschikking`, { granted: 'veel' });
    assert.equal(page.html.querySelector('#granted')?.getAttribute('value'), 'veel');
    for (const form of ['voorschotten', 'vaststelling'])
      assert.equal((await browser.post(`${path}/${form}`, {})).status, 422);
  }));

test('who only reads agreements does not come in, and for another municipality there is nothing', () =>
  undone(async (tx) => {
    const { path } = await opened(tx);
    assert.equal((await at(tx, 'programme-maker').get(path)).status, 403);
    const meppel = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.equal((await meppel.get(path)).status, 404);
    assert.equal((await meppel.post(`${path}/aanvraag`, { appliedOn: '24-11-2025' })).status, 404);
  }));
