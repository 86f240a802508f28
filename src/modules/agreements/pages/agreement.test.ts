import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineModule } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { lineOf } from '../../quotes/testing.ts';
import { anAgreement, BEFORE, promisingLines } from '../testing.ts';

const delivering = defineModule({
  name: 'delivering',
  permissions: {},
  progress: [
    {
      services: ['llo-pakket-1'],
      count: async (_, ids) => new Map(ids.map((id) => [id, new Map([['2026-01', 6]])])),
      rows: async () => [],
    },
  ],
});

test('staff see terms, amounts and commitments, each with how far it is and who counts it', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const browser = client(tx, someone('account-manager'), { modules: [...modules, delivering] });
    const page = await browser.get(`/werk/overeenkomsten/${id}`);
    assert.equal(page.status, 200);
    const text = page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
    assert.match(text, /1 januari 2026 tot en met 31 december 2026/);
    assert.match(text, /6 van 5 campagnes/);
    assert.match(text, /0 van 4 tot 10 activiteiten/);
    assert.match(text, /12 uur per week/);
    assert.match(text, /nog geen module telt dit/);
    assert.match(text, /€ 28\.536,00/);
    assert.match(text, /niet vastgelegd/);
  }));

test('a municipality reads its own agreement, and another’s does not exist for it', () =>
  undone(async (tx) => {
    const { id, officer } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const own = client(tx, officer);
    const list = await own.get('/partner/overeenkomsten');
    assert.equal(list.html.querySelector(`a[href="/partner/overeenkomsten/${id}"]`)?.text.slice(0, 4), 'OVK-');
    const page = await own.get(`/partner/overeenkomsten/${id}`);
    assert.match(page.text, /Informatiepunt in een vestiging/);
    assert.equal(page.html.querySelector('a[href^="/werk"]'), null);

    const meppel = client(tx, someone('municipality-officer', { municipality: 'GM0119' }));
    assert.doesNotMatch((await meppel.get('/partner/overeenkomsten')).text, /OVK-/);
    assert.equal((await meppel.get(`/partner/overeenkomsten/${id}`)).status, 404);
    assert.equal((await meppel.get(`/partner/overeenkomsten/${id}/overeenkomst.pdf`)).status, 404);
    assert.equal((await own.get(`/werk/overeenkomsten/${id}`)).status, 403);
  }));

test('what nobody could put a number to is told to staff', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE), { lines: [lineOf('dbos-vo'), ...promisingLines] });
    const page = await client(tx, someone('account-manager')).get(`/werk/overeenkomsten/${id}`);
    const open = page.html.querySelectorAll('.alert li').map(({ text }) => text.replaceAll(/\s+/g, ' '));
    assert.equal(open.length, 3);
    assert.match(open.join(), /Leesplan \(volgt uit de afspraak met de school\)/);
  }));

test('both sides take away the same PDF', () =>
  undone(async (tx) => {
    const { id, officer } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const work = await client(tx, someone('director')).get(`/werk/overeenkomsten/${id}/overeenkomst.pdf`);
    const partner = await client(tx, officer).get(`/partner/overeenkomsten/${id}/overeenkomst.pdf`);
    assert.equal(work.headers.get('content-type'), 'application/pdf');
    assert.match(work.text, /^%PDF-/);
    assert.equal(work.text, partner.text);
  }));

test('an agreement that is not there is not found', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('account-manager'));
    for (const id of ['0193f1a0-0000-7000-8000-000000000000', 'nergens'])
      assert.equal((await browser.get(`/werk/overeenkomsten/${id}`)).status, 404);
  }));
