import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { anAgreement, BEFORE } from '../testing.ts';

const lists: [address: string, found: string][] = [
  ['overeenkomsten', '1 overeenkomst'],
  ['overeenkomsten?gemeente=coevorden', '1 overeenkomst'],
  ['overeenkomsten?soort=school', '0 overeenkomsten'],
  ['overeenkomsten?stand=running&jaar=2026', '1 overeenkomst'],
  ['overeenkomsten?stand=ended', '0 overeenkomsten'],
  ['overeenkomsten?jaar=2027', '0 overeenkomsten'],
  ['overeenkomsten?jaar=gisteren', '1 overeenkomst'],
];
test('the lists narrow by what the address asks', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    const browser = client(tx, someone('account-manager'));
    for (const [address, found] of lists) {
      const page = await browser.get(`/werk/${address}`);
      assert.equal(page.html.querySelector('#results')?.getAttribute('data-status'), `${found} gevonden`, address);
    }
  }));

test('the lists go along as CSV and as workbook', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    const browser = client(tx, someone('account-manager'));
    const agreements = await browser.get('/werk/overeenkomsten/lijst.csv?gemeente=coevorden');
    assert.match(
      agreements.text,
      /OVK-2026-0109-\d{4};Gemeente Coevorden;Gemeente;Coevorden;Loopt;Opdracht;2026-01-01;2026-12-31;/,
    );
    const workbook = await browser.get('/werk/overeenkomsten/lijst.xlsx');
    assert.match(workbook.headers.get('content-disposition') ?? '', /overeenkomsten\.xlsx/);
  }));

test('an account manager of another municipality sees nothing, a desk worker may not knock', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    const meppel = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.match((await meppel.get('/werk/overeenkomsten?gemeente=coevorden')).text, /0 overeenkomsten gevonden/);
    assert.equal((await client(tx, someone('desk-worker')).get('/werk/overeenkomsten')).status, 403);
  }));
