import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { anAgreement, BEFORE, promisingLines } from '../../agreements/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { aSentQuote } from '../../quotes/testing.ts';

async function cellsOf(tx: Tx, year: number): Promise<Record<string, string[]>> {
  const page = await client(tx, someone('director')).get(`/werk/gemeenteoverzicht?jaar=${year}`);
  assert.equal(page.status, 200);
  const rows = page.html
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.replaceAll(/\s+/g, ' ').trim()));
  return Object.fromEntries(rows.map(([name = '', ...cells]) => [name, cells]));
}

test('each municipality shows advice, quote, agreement, amount, change and missing Basis services', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    await registerMunicipality(ctxOf(tx), { code: 'GM0119', name: 'Meppel' });
    const { Coevorden, Meppel } = await cellsOf(tx, 2026);
    assert.deepEqual(Coevorden?.slice(0, 2), ['klaar', 'Akkoord']);
    assert.match(Coevorden?.[2] ?? '', /^OVK-2026-0109-\d{4} loopt af op 31 december 2026$/);
    assert.deepEqual(Coevorden?.slice(3, 5), ['€ 61.240,00', 'onbekend']);
    assert.match(Coevorden?.[5] ?? '', /^\d+ ?De robuuste lokale bibliotheek/);
    assert.deepEqual(Meppel, ['geen', 'geen', 'geen', 'onbekend', 'onbekend', 'onbekend', 'Planbord']);
  }));

test('the next year starts empty', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    const { Coevorden } = await cellsOf(tx, 2027);
    assert.deepEqual(Coevorden?.slice(0, 4), ['geen', 'geen', 'geen', 'onbekend']);
  }));

test('before acceptance the offered amount counts', () =>
  undone(async (tx) => {
    await aSentQuote(ctxOf(tx, undefined, BEFORE), promisingLines);
    const { Coevorden } = await cellsOf(tx, 2026);
    assert.deepEqual(Coevorden?.slice(1, 4), ['Verstuurd', 'geen', '€ 61.240,00']);
  }));

test('the overview goes along as CSV and workbook; a programme maker does not see offers', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    const browser = client(tx, someone('account-manager'));
    assert.match(
      (await browser.get('/werk/gemeenteoverzicht/lijst.csv?jaar=2026')).text,
      /Coevorden;ja;Akkoord;OVK-2026-0109-\d{4};2026-12-31;61\.?240,00;;/,
    );
    const workbook = await browser.get('/werk/gemeenteoverzicht/lijst.xlsx?jaar=2026');
    assert.match(workbook.headers.get('content-disposition') ?? '', /gemeenteoverzicht-2026\.xlsx/);
    assert.equal((await client(tx, someone('programme-maker')).get('/werk/gemeenteoverzicht')).status, 403);
  }));
