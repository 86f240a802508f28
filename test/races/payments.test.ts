import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { type Db, inTransaction } from '#kernel/db.ts';
import { ok, type Result } from '#kernel/result.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import {
  another,
  aPayingHousehold,
  askRefund,
  atProvider,
  given,
  seenOf,
  settlePayment,
  takePayment,
} from '../../src/modules/payments/testing.ts';
import { expireHeld } from '../../src/modules/registrations/testing.ts';
import { ctxOf, NOW } from '../actors.ts';
import { racing } from '../db.ts';

const LATER = new Date(NOW.getTime() + 3_600_000);

const run = <T>(db: Db, command: (ctx: Ctx) => Promise<Result<T>>, now = NOW): Promise<Result<T>> =>
  inTransaction(db, (tx) => command(ctxOf(tx, undefined, now)));

/** A household at the page of the provider, for a lecture with so many places. */
async function payingIn(db: Db, seatsOnline = 10) {
  const made = await run(db, async (ctx) => {
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const paying = await aPayingHousehold(ctx, { seatsOnline });
    return ok({ ...paying, payment: await atProvider(ctx, paying.registrationId) });
  });
  return given(made);
}

const paymentsIn = (db: Db) =>
  db
    .selectFrom('payments.payments')
    .select(['state', 'cents', 'refundedCents', 'receiptNumber'])
    .orderBy('receiptNumber')
    .execute();

test('of eight notices of one payment at once one is carried out: one receipt, one mail', () =>
  racing(async (db) => {
    const { payment } = await payingIn(db);
    const told = await Promise.all(
      Array.from({ length: 8 }, () => run(db, (ctx) => settlePayment(ctx, seenOf(payment)))),
    );
    assert.equal(told.filter((one) => one.ok && one.value === 'paid').length, 1);
    assert.deepEqual(await paymentsIn(db), [{ state: 'paid', cents: 500, refundedCents: 0, receiptNumber: 1 }]);
    const mails = await db.selectFrom('kernel.outbox').select('id').where('queue', '=', 'payments.mail').execute();
    assert.equal(mails.length, 1);
  }));

test('of two payments for one place that are paid at once one goes back', () =>
  racing(async (db) => {
    const { payment: first, registrationId } = await payingIn(db);
    await run(db, (ctx) => settlePayment(ctx, seenOf(first, { status: 'failed' })));
    const second = given(await run(db, async (ctx) => ok(await atProvider(ctx, registrationId))));
    await Promise.all([first, second].map((one) => run(db, (ctx) => settlePayment(ctx, seenOf(one)))));
    const refunded = (await paymentsIn(db)).map(({ refundedCents }) => refundedCents).sort();
    assert.deepEqual(refunded, [0, 500]);
  }));

test('paid at the provider and at the desk at once, one of both goes back or is not taken', () =>
  racing(async (db) => {
    const { payment, registrationId } = await payingIn(db);
    await Promise.all([
      run(db, (ctx) => settlePayment(ctx, seenOf(payment))),
      run(db, (ctx) => takePayment(ctx, { registrationId, means: 'cash' })),
    ]);
    const kept = (await paymentsIn(db)).filter(({ state }) => state === 'paid');
    assert.equal(
      kept.reduce((sum, { cents, refundedCents }) => sum + cents - refundedCents, 0),
      500,
    );
  }));

test('whoever pays while the place expires and others come has the place or the money, and nobody too many has a place', () =>
  racing(async (db) => {
    for (let round = 0; round < 8; round++) {
      const { payment, sessionId, activityId, registrationId } = await (round === 0 ? payingIn(db, 1) : nextIn(db));
      const counted = { subjectId: sessionId, activityId, attendance: 'online' } as const;
      await Promise.all([
        run(db, (ctx) => settlePayment(ctx, seenOf(payment)), LATER),
        run(db, (ctx) => expireHeld(ctx, counted), LATER),
        run(db, async (ctx) => ok(await another(ctx, sessionId)), LATER),
      ]);
      const households = await db
        .selectFrom('registrations.registrations')
        .select(['id', 'state'])
        .where('sessionId', '=', sessionId)
        .execute();
      const seated = households.filter(({ state }) => ['placed', 'reserved', 'offered'].includes(state));
      assert.ok(seated.length <= 1, `round ${round}: ${households.map(({ state }) => state)}`);
      const { refundedCents } = await db
        .selectFrom('payments.payments')
        .select('refundedCents')
        .where('registrationId', '=', registrationId)
        .executeTakeFirstOrThrow();
      const isPlaced = seated.some(({ id, state }) => id === registrationId && state === 'placed');
      assert.equal(refundedCents, isPlaced ? 0 : 500, `round ${round}`);
    }
  }));

/** The same in a database that knows Coevorden already. */
const nextIn = async (db: Db) =>
  given(
    await run(db, async (ctx) => {
      const paying = await aPayingHousehold(ctx, { seatsOnline: 1 });
      return ok({ ...paying, payment: await atProvider(ctx, paying.registrationId) });
    }),
  );

test('of ten who ask for three euros of five at once one has it', () =>
  racing(async (db) => {
    const { payment } = await payingIn(db);
    await run(db, (ctx) => settlePayment(ctx, seenOf(payment)));
    const asked = { paymentId: payment.id, cents: 300, note: 'Te koud' };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => run(db, (ctx) => askRefund(ctx, asked))));
    assert.equal(outcomes.filter((outcome) => outcome.ok).length, 1);
  }));

test('twelve receipts for as many lectures written at once, four of them refused, are numbered without a gap', () =>
  racing(async (db) => {
    const all = [(await payingIn(db)).registrationId];
    while (all.length < 8) all.push((await nextIn(db)).registrationId);
    const twice = [...all, ...all.slice(0, 4)];
    const taken = twice.map((id) => run(db, (ctx) => takePayment(ctx, { registrationId: id, means: 'card' })));
    assert.equal((await Promise.all(taken)).filter((outcome) => outcome.ok).length, 8);
    const numbers = (await paymentsIn(db)).flatMap(({ receiptNumber }) => receiptNumber ?? []);
    assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
  }));
