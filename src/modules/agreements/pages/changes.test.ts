import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { findAgreement } from '../sql/agreements.ts';
import { anAgreement, BEFORE } from '../testing.ts';

const rule = { startsOn: '1-1-2026', initialYears: '3', renewalYears: '1', noticeMonths: '12', version: '1' };
const at = (tx: Tx, now: Date, role = 'account-manager') => client(tx, someone(role), { now });
const made = async (tx: Tx) => {
  const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
  return { id, path: `/werk/overeenkomsten/${id}` };
};
const alertOf = (page: Page): string => page.html.querySelector('#error-summary')?.text ?? '';

test('an account manager sets three years with yearly renewal, and the page and the list say so', () =>
  undone(async (tx) => {
    const { path } = await made(tx);
    const browser = at(tx, BEFORE);
    assert.equal(
      (await browser.get(`${path}/looptijd`)).html.querySelector('#initialYears')?.getAttribute('value'),
      '1',
    );
    const saved = await browser.post(`${path}/looptijd`, rule);
    assert.deepEqual([saved.status, saved.location], [303, path]);
    const page = await browser.get(`${path}?jaar=2028-01-01`);
    assert.match(page.text, /na 3 jaar telkens met een jaar/);
    assert.match(page.text, /tot en met 31 december 2027 \(een jaar voor het einde\)/);
    assert.equal(page.html.querySelector('.tabs [aria-current]')?.text, '2028');
    const near = await at(tx, new Date('2027-11-01T09:00:00Z')).get('/werk/overeenkomsten');
    assert.match(near.text, /Opzegdatum nadert/);
    assert.doesNotMatch((await browser.get('/werk/overeenkomsten')).text, /Opzegdatum nadert/);
  }));

test('two people at once: the second sees what changed, and nothing is overwritten', () =>
  undone(async (tx) => {
    const { id, path } = await made(tx);
    const browser = at(tx, BEFORE);
    await browser.post(`${path}/looptijd`, rule);
    const stale = await browser.post(`${path}/looptijd`, { ...rule, initialYears: '2' });
    assert.equal(stale.status, 422);
    assert.match(stale.text, /Iemand anders heeft dit intussen gewijzigd/);
    assert.equal(stale.html.querySelector('#initialYears')?.getAttribute('value'), '2');
    assert.equal(stale.html.querySelector('input[name=version]')?.getAttribute('value'), '2');
    assert.equal((await findAgreement(tx, id))?.initialYears, 3);
  }));

test('a term that cannot be comes back with the reason and what was typed', () =>
  undone(async (tx) => {
    const { path } = await made(tx);
    const page = await at(tx, BEFORE).post(`${path}/looptijd`, { ...rule, startsOn: 'morgen', initialYears: '0' });
    assert.deepEqual([page.status, page.html.querySelector('#startsOn')?.getAttribute('value')], [422, 'morgen']);
    const early = await at(tx, BEFORE).post(`${path}/looptijd`, { ...rule, initialYears: '1' });
    assert.match(alertOf(early), /Opzeggen zou alleen tot en met 31 december 2025 kunnen/);
  }));

test('notice is written down; after the last day the director may still allow it', () =>
  undone(async (tx) => {
    const { path } = await made(tx);
    await at(tx, BEFORE).post(`${path}/looptijd`, rule);
    const late = new Date('2028-02-01T09:00:00Z');
    const notice = { givenOn: '1-2-2028', givenBy: 'party', reason: 'De gemeente bezuinigt', override: 'on' };
    const manager = await at(tx, late).post(`${path}/opzegging`, notice);
    assert.match(manager.html.querySelector('#givenOn-error')?.text ?? '', /Opzeggen kon tot en met 31 december 2027/);
    assert.equal(manager.html.querySelector('#override'), null);
    const director = at(tx, late, 'director');
    const unticked = await director.post(`${path}/opzegging`, { ...notice, override: '' });
    assert.equal(unticked.status, 422);
    assert.match(
      unticked.html.querySelector('#override-error')?.text ?? '',
      /tot en met 31 december 2027.*Vink dit aan/,
    );
    assert.equal(unticked.html.querySelector('#reason')?.text, notice.reason);
    assert.equal((await director.post(`${path}/opzegging`, notice)).status, 303);
    const page = await director.get(path);
    assert.match(page.text, /De gemeente bezuinigt/);
    assert.match(page.text, /Opgezegd/);
    assert.equal(page.html.querySelector('a[href$="/opzegging"]'), null);
  }));

test('who only reads agreements changes nothing', () =>
  undone(async (tx) => {
    const { path } = await made(tx);
    const maker = at(tx, BEFORE, 'programme-maker');
    for (const part of ['looptijd', 'opzegging']) assert.equal((await maker.get(`${path}/${part}`)).status, 403, part);
    assert.equal((await maker.post(`${path}/opzegging`, {})).status, 403);
  }));
