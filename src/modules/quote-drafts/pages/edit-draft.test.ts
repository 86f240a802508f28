import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aDraft, anAdvice, reread } from '../../quotes/testing.ts';

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
