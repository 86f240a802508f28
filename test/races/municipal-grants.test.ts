import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { asDay } from '#kernel/days.ts';
import { type Db, inTransaction, type Tx } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { anAgreement, BEFORE, setTerms } from '../../src/modules/agreements/testing.ts';
import { listCommitmentsOf } from '../../src/modules/commitments/testing.ts';
import { grantOf } from '../../src/modules/municipal-grants/index.ts';
import { applyForGrant, decideGrant } from '../../src/modules/municipal-grants/testing.ts';
import { lineOf } from '../../src/modules/quotes/testing.ts';
import { ctxOf } from '../actors.ts';
import { racing } from '../db.ts';

const EIGHT = Array.from({ length: 8 }, (_, index) => index);

/** An agreement whose only line, twelve hours a week, was applied for. */
async function applied(db: Db): Promise<{ agreementId: string; lineId: string; askedCents: number }> {
  const made = await inTransaction(db, async (tx) => {
    const ctx = ctxOf(tx, undefined, BEFORE);
    const { id: agreementId } = await anAgreement(ctx, { lines: [lineOf('boekstartcoach')], route: 'grant' });
    await applyForGrant(ctx, { agreementId, appliedOn: asDay('2025-11-24') });
    const [line] = (await grantOf(tx, agreementId))?.lines ?? [];
    assert.ok(line);
    return ok({ agreementId, lineId: line.id, askedCents: line.askedCents });
  });
  assert.ok(made.ok);
  return made.value;
}

type Applied = Awaited<ReturnType<typeof applied>>;

const decide = (tx: Tx, { agreementId, lineId, askedCents }: Applied) =>
  decideGrant(ctxOf(tx, undefined, BEFORE), {
    agreementId,
    decisionNumber: '2025-118',
    decidedOn: asDay('2025-12-12'),
    grantedCents: askedCents / 3,
    lines: [{ lineId, grantedCents: askedCents / 3, reason: 'Minder verleend' }],
  });

const hoursOf = async (db: Db, { lineId }: Applied) =>
  (await db.transaction().execute((tx) => listCommitmentsOf(tx, [lineId]))).map(({ quantityMin }) => quantityMin);

test('of eight decisions at once one is written down, and the commitment shrinks once', () =>
  racing(async (db) => {
    const grant = await applied(db);
    const outcomes = await Promise.all(EIGHT.map(() => inTransaction(db, (tx) => decide(tx, grant))));
    const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.refusal.code));
    assert.deepEqual(codes.sort(), [...Array(7).fill('already-decided'), 'ok']);
    assert.deepEqual(await hoursOf(db, grant), [4]);
  }));

test('another term waits for a decision that is being made, and keeps to what it grants', () =>
  racing(async (db) => {
    const grant = await applied(db);
    const rule = { startsOn: asDay('2026-01-01'), initialYears: 2, renewalYears: null, noticeMonths: null };
    const setLonger = (tx: Tx) =>
      setTerms(ctxOf(tx, undefined, BEFORE), { agreementId: grant.agreementId, version: 1, rule });
    let longer: ReturnType<typeof setLonger> | undefined;
    await inTransaction(db, async (tx) => {
      const outcome = await decide(tx, grant);
      longer = inTransaction(db, setLonger);
      await setTimeout(200);
      return outcome;
    });
    assert.equal((await longer)?.ok, true);
    assert.deepEqual(await hoursOf(db, grant), [4, 4]);
  }));
