import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aPoint } from '../testing.ts';

test('the list has the points that are there now, by municipality and kind', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await aPoint(ctx, { name: 'Informatiepunt Dalen' });
    await aPoint(ctx, { name: 'Belastingspreekuur Dalen', kind: 'tax' });
    const browser = client(tx, someone('help-point-officer'));
    const all = await browser.get('/werk/informatiepunten?gemeente=coevorden');
    assert.match(all.text, /2 informatiepunten gevonden/);
    const tax = await browser.get('/werk/informatiepunten?soort=tax');
    assert.match(tax.text, /Belastingspreekuur Dalen/);
    assert.doesNotMatch(tax.text, /Informatiepunt Dalen/);
  }));
