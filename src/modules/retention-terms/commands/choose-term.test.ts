import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { dueOf, monthsKept } from '../index.ts';
import { personalData } from '../personal-data.ts';
import { chooseTerm } from './choose-term.ts';

const TERM = 'registrations.households';
const director = someone('director');
const choose = (ctx: Ctx, months: number, reason = 'Zo vraagt de gemeente het.') =>
  chooseTerm({ ...ctx, actor: director }, { term: TERM, months, reason });

test('a chosen term holds, with its reason; who chose it can be forgotten', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    assert.equal(await monthsKept(tx, TERM), 3);
    assert.equal((await choose(ctx, 1)).ok, true);
    assert.equal(await monthsKept(tx, TERM), 1);
    assert.equal(await monthsKept(tx, 'room-bookings.bookers'), 3);
    assert.deepEqual(
      (await dueOf(ctx, TERM)).map(({ before }) => before),
      ['2026-10-22', '2026-10-22'],
    );
    const account = director.kind === 'user' ? director.accountId : '';
    assert.equal(((await personalData.export(tx, account)) as unknown[]).length, 1);
    await personalData.erase(ctx, account);
    assert.deepEqual(await personalData.export(tx, account), []);
    assert.deepEqual(await personalData.retain(ctx), {});
  }));

test('no months at all, more than a year and no reason are refused; a maker may not choose', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    for (const months of [0, 13]) {
      const outcome = await choose(ctx, months);
      assert.deepEqual(!outcome.ok && outcome.refusal, { code: 'no-such-term' });
    }
    const outcome = await choose(ctx, 6, '');
    assert.deepEqual(!outcome.ok && outcome.refusal, { code: 'no-reason' });
    const input = { term: TERM, months: 6, reason: 'Ik vind het handig.' };
    await assert.rejects(chooseTerm(ctxOf(tx, someone('programme-maker')), input), Forbidden);
  }));

test('the page shows every term, takes a choice with its reason, and shows what was chosen before', () =>
  undone(async (tx) => {
    const browser = client(tx, director);
    const page = await browser.get('/werk/bewaartermijnen');
    for (const label of ['Aanmeldingen voor activiteiten', 'Boekingen van ruimtes', 'Aanvragen voor het programma'])
      assert.ok(page.text.includes(label), label);
    const wrong = await browser.post('/werk/bewaartermijnen', { term: TERM, months: '6', reason: '' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /Schrijf op waarom/);
    assert.equal((await browser.post('/werk/bewaartermijnen', { term: 'x.y', months: '6', reason: 'x' })).status, 422);
    const chosen = { term: TERM, months: '6', reason: 'Zo vraagt de gemeente het.' };
    const after = (await browser.get((await browser.post('/werk/bewaartermijnen', chosen)).location ?? '')).text;
    assert.match(after, /Dit is bewaard/);
    assert.match(after, /6 maanden/);
    assert.match(after, /Zo vraagt de gemeente het\./);
    assert.equal((await client(tx, someone('programme-maker')).get('/werk/bewaartermijnen')).status, 403);
  }));
