import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { anAdvice, COEVORDEN, describeCoevorden } from '../testing.ts';

test('an account manager starts an advice for next year and is led to the one there is already', () =>
  undone(async (tx) => {
    await describeCoevorden(ctxOf(tx));
    const browser = client(tx, someone('account-manager', { municipality: COEVORDEN }));
    const empty = await browser.get('/werk/adviezen');
    assert.equal(empty.html.querySelector('#year')?.getAttribute('value'), '2027');
    const started = await browser.post('/werk/adviezen', { municipality: COEVORDEN, year: '2026' });
    assert.match(started.location ?? '', /^\/werk\/adviezen\/[0-9a-f-]{36}$/);
    const again = await browser.post('/werk/adviezen', { municipality: COEVORDEN, year: '2026' });
    assert.equal(again.location, started.location);
    assert.match((await browser.get('/werk/adviezen')).text, /Coevorden/);
  }));

test('a form without a municipality, or for a year without prices, comes back with the reason', () =>
  undone(async (tx) => {
    await describeCoevorden(ctxOf(tx));
    const browser = client(tx, someone('account-manager'));
    const page = await browser.post('/werk/adviezen', { municipality: '', year: 'ooit' });
    assert.equal(page.status, 422);
    assert.ok(page.html.querySelector('#municipality-error') && page.html.querySelector('#year-error'));
    const early = await browser.post('/werk/adviezen', { municipality: COEVORDEN, year: '2021' });
    assert.match(early.html.querySelector('#year-error')?.text ?? '', /geen catalogus .* 2021/);
  }));

test('a director sees the advices and no form; a desk worker may not come in', () =>
  undone(async (tx) => {
    await anAdvice(ctxOf(tx));
    const page = await client(tx, someone('director')).get('/werk/adviezen');
    assert.match(page.text, /Coevorden/);
    assert.equal(page.html.querySelector('#municipality'), null);
    assert.equal((await client(tx, someone('desk-worker')).get('/werk/adviezen')).status, 403);
  }));
