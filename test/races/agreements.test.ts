import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { type Db, inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import {
  anAgreement,
  BEFORE,
  concludeAgreement,
  giveNotice,
  listTerms,
  renewAgreement,
  setTerms,
} from '../../src/modules/agreements/testing.ts';
import { anAcceptedQuote } from '../../src/modules/quotes/testing.ts';
import { ctxOf } from '../actors.ts';
import { racing } from '../db.ts';

const EIGHT = Array.from({ length: 8 }, (_, index) => index);
const AFTER_NOTICE_DAY = new Date('2028-02-01T09:00:00Z');
const rule = { startsOn: asDay('2026-01-01'), initialYears: 3, renewalYears: 1, noticeMonths: 12 };

async function renewing(db: Db): Promise<string> {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx, undefined, BEFORE);
    const { id } = await anAgreement(ctx);
    await setTerms(ctx, { agreementId: id, version: 1, rule });
    return ok(id);
  });
  assert.ok(made.ok);
  return made.value;
}

test('the news of one acceptance, told eight times at once, makes one agreement', () =>
  racing(async (db) => {
    const quote = await inTransaction(db, async (tx) => ok(await anAcceptedQuote(ctxOf(tx, undefined, BEFORE))));
    assert.ok(quote.ok);
    const versionId = quote.value.version.id;
    const told = await Promise.all(
      EIGHT.map(() => inTransaction(db, (tx) => concludeAgreement(ctxOf(tx), { versionId }))),
    );
    assert.equal(new Set(told.map((outcome) => outcome.ok && outcome.value.id)).size, 1);
  }));

test('eight jobs in one night make one next term', () =>
  racing(async (db) => {
    const agreementId = await renewing(db);
    const renew = () =>
      inTransaction(db, (tx) => renewAgreement(ctxOf(tx, undefined, AFTER_NOTICE_DAY), { agreementId }));
    const outcomes = await Promise.all(EIGHT.map(renew));
    assert.equal(
      outcomes.reduce((sum, outcome) => sum + (outcome.ok ? outcome.value.terms : 0), 0),
      1,
    );
    await db.transaction().execute(async (tx) => assert.equal((await listTerms(tx, agreementId)).length, 2));
  }));

test('of eight who give notice at once one is written down', () =>
  racing(async (db) => {
    const agreementId = await renewing(db);
    const notice = { agreementId, givenOn: asDay('2026-06-01'), givenBy: 'party' as const, reason: 'Bezuiniging' };
    const now = new Date('2026-06-01T09:00:00Z');
    const give = () => inTransaction(db, (tx) => giveNotice(ctxOf(tx, undefined, now), notice));
    const codes = (await Promise.all(EIGHT.map(give))).map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code));
    assert.deepEqual(codes.sort(), [...Array(7).fill('already-noticed'), 'ok']);
  }));
