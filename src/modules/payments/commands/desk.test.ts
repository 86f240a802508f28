import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { servicesIn, work } from '../../../../test/worker.ts';
import { registerAccount } from '../../people/testing.ts';
import { cancelSession } from '../../programme/testing.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { adults, cancelRegistration, changeRegistration } from '../../registrations/testing.ts';
import { jobs } from '../jobs.ts';
import { personalData } from '../personal-data.ts';
import { ifCancelled } from '../queries.ts';
import { findPayment } from '../sql/payments.ts';
import { listRefunds } from '../sql/refunds.ts';
import { listRefundsToDo } from '../sql/refunds-to-do.ts';
import { readStanding } from '../standing.ts';
import { aPayingHousehold, atProvider, given, seenOf, settlePayment } from '../testing.ts';
import { askRefund } from './ask-refund.ts';
import { handOverRefund } from './hand-over-refund.ts';
import { keepRefund } from './keep-refund.ts';
import { retryRefund } from './retry-refund.ts';
import { setRefundRule } from './set-refund-rule.ts';
import { startPayment } from './start-payment.ts';
import { takePayment } from './take-payment.ts';

/** A household that paid at the desk. */
async function paidAtDesk(ctx: Ctx, told: Parameters<typeof aPayingHousehold>[1] = {}) {
  const paying = await aPayingHousehold(ctx, { payment: 'at-door', ...told });
  const { registrationId } = paying;
  return { ...paying, paymentId: given(await takePayment(ctx, { registrationId, means: 'cash' })).id };
}
const reasonsOf = async (ctx: Ctx, paymentId: string) =>
  (await listRefunds(ctx.tx, paymentId)).map(({ reason, cents, state }) => [reason, cents, state]);
const paid = async (ctx: Ctx, registrationId: string) => (await readStanding(ctx, registrationId)).paidCents;

test(
  'the desk takes what is due, once, and writes a receipt',
  inCoevorden(async (ctx) => {
    const { registrationId, paymentId } = await paidAtDesk(ctx, { household: { persons: adults(2) } });
    const payment = await findPayment(ctx.tx, paymentId);
    assert.deepEqual([payment?.cents, payment?.receiptNumber, payment?.means], [1000, 1, 'cash']);
    const again = await takePayment(ctx, { registrationId, means: 'card' });
    assert.deepEqual(again, { ok: false, refusal: { code: 'nothing-due' } });
  }),
);

test(
  'who had to pay online can still do so at the desk, as long as there is a place',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx);
    given(await takePayment(ctx, { registrationId, means: 'card' }));
    assert.equal((await readStanding(ctx, registrationId)).registration.state, 'placed');
  }),
);

test(
  'the desk takes for its own municipality only, and a reader takes nothing',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx, { payment: 'at-door' });
    const as = (role: string, municipality?: string) =>
      takePayment(ctxOf(ctx.tx, someone(role, municipality ? { municipality } : {})), {
        registrationId,
        means: 'cash',
      });
    await assert.rejects(as('desk-worker', 'GM0114'), NotFound);
    await assert.rejects(as('director'), Forbidden);
    const desk = someone('desk-worker', { municipality: 'GM0109' });
    const accountId = await registerAccount(ctx);
    given(await takePayment(ctxOf(ctx.tx, { ...desk, accountId }), { registrationId, means: 'cash' }));
    assert.deepEqual(((await personalData.export(ctx.tx, accountId)) as unknown[]).length, 1);
  }),
);

const at = (ctx: Ctx, instant: string): Ctx => ({ ...ctx, now: new Date(instant) });
/** The lecture is on Thursday 3 December at 19.00 hours. */
for (const { what, rule, now, back } of [
  { what: 'the day before', rule: undefined, now: '2026-12-02T22:59:00Z', back: 500 },
  { what: 'on the day itself', rule: undefined, now: '2026-12-02T23:00:00Z', back: 0 },
  { what: 'a week before, where that is the rule', rule: 7, now: '2026-11-26T22:59:00Z', back: 500 },
  { what: 'six days before, where a week is the rule', rule: 7, now: '2026-11-26T23:00:00Z', back: 0 },
  { what: 'on the day, where it is until it begins', rule: 0, now: '2026-12-03T17:59:00Z', back: 500 },
  { what: 'long before, where nothing is paid back', rule: null, now: '2026-11-22T09:00:00Z', back: 0 },
])
  test(
    `who cancels ${what} has ${back} cents back, as was shown before`,
    inCoevorden(async (ctx) => {
      const { registrationId, activityId, paymentId } = await paidAtDesk(ctx);
      if (rule !== undefined) given(await setRefundRule(ctx, { activityId, fullUntilDays: rule, version: 0 }));
      const later = at(ctx, now);
      assert.deepEqual(await ifCancelled(later, registrationId), { paidCents: 500, backCents: back });
      given(await cancelRegistration(later, { id: registrationId, by: 'holder' }));
      await work(ctx.tx, { now: later.now });
      assert.equal(await paid(ctx, registrationId), 500 - back);
      assert.deepEqual(await reasonsOf(ctx, paymentId), back > 0 ? [['cancelled', 500, 'waiting']] : []);
    }),
  );

test(
  'what the library calls off is always paid back, and told once',
  inCoevorden(async (ctx) => {
    const { registrationId, sessionId, paymentId, activityId } = await paidAtDesk(ctx);
    given(await setRefundRule(ctx, { activityId, fullUntilDays: null, version: 0 }));
    await work(ctx.tx);
    const later = at(ctx, '2026-12-03T12:00:00Z');
    given(await cancelSession(later, { id: sessionId, reason: 'Ziek' }));
    const { mails } = await work(ctx.tx, { now: later.now });
    assert.deepEqual(await reasonsOf(ctx, paymentId), [['called-off', 500, 'waiting']]);
    assert.equal(mails.filter(({ text }) => /Je krijgt €\s5,00 terug/.test(text)).length, 1);
    assert.equal(await paid(ctx, registrationId), 0);
  }),
);

test(
  'who comes with fewer has the difference back, and pays more for more',
  inCoevorden(async (ctx) => {
    const { registrationId, paymentId } = await paidAtDesk(ctx, { household: { persons: adults(3) } });
    for (const [persons, open] of [
      [adults(2), 0],
      [adults(4), 1000],
    ] as const) {
      const { registration } = await readStanding(ctx, registrationId);
      const { version, name, email, phone } = registration;
      const change = { id: registrationId, by: 'holder', version, persons, answers: [] } as const;
      given(await changeRegistration(ctx, { ...change, contact: { name, email, phone } }));
      await work(ctx.tx);
      assert.equal((await readStanding(ctx, registrationId)).openCents, open);
    }
    assert.deepEqual(await reasonsOf(ctx, paymentId), [['fewer-persons', 500, 'waiting']]);
  }),
);

test(
  'staff give back a part with a reason, never more than is left, and hand it over once',
  inCoevorden(async (ctx) => {
    const { paymentId } = await paidAtDesk(ctx);
    given(await askRefund(ctx, { paymentId, cents: 300, note: 'Te koud in de zaal' }));
    const more = await askRefund(ctx, { paymentId, cents: 300, note: 'Nog eens' });
    assert.deepEqual(more, { ok: false, refusal: { code: 'too-much', leftCents: 200 } });
    const [refund] = await listRefundsToDo(ctx.tx, ['GM0109']);
    const refundId = refund?.id ?? '';
    assert.deepEqual([refund?.cents, await listRefundsToDo(ctx.tx, ['GM0114'])], [300, []]);
    const far = ctxOf(ctx.tx, someone('desk-worker', { municipality: 'GM0114' }));
    await assert.rejects(handOverRefund(far, { refundId }), NotFound);
    given(await handOverRefund(ctx, { refundId }));
    assert.deepEqual(await handOverRefund(ctx, { refundId }), { ok: false, refusal: { code: 'not-to-do' } });
    assert.deepEqual(await listRefundsToDo(ctx.tx, 'all'), []);
  }),
);

test(
  'what the library gives back by its own decision need not be paid again, and does not go back twice',
  inCoevorden(async (ctx) => {
    const { registrationId, paymentId } = await paidAtDesk(ctx, { household: { persons: adults(2) } });
    given(await askRefund(ctx, { paymentId, cents: 400, note: 'De helft viel uit' }));
    assert.equal((await readStanding(ctx, registrationId)).openCents, 0);
    assert.deepEqual(await ifCancelled(ctx, registrationId), { paidCents: 600, backCents: 600 });
    given(await cancelRegistration(ctx, { id: registrationId, by: 'holder' }));
    await work(ctx.tx);
    await work(ctx.tx);
    assert.deepEqual(await reasonsOf(ctx, paymentId), [
      ['other', 400, 'waiting'],
      ['cancelled', 600, 'waiting'],
    ]);
  }),
);

test(
  'a refund that the provider will not do stands on the list, and can be asked again or handed over',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx);
    const payment = await atProvider(ctx, registrationId);
    given(await settlePayment(ctx, seenOf(payment)));
    given(await askRefund(ctx, { paymentId: payment.id, cents: 500, note: 'Ziek' }));
    const [refund] = await listRefunds(ctx.tx, payment.id);
    const refundId = refund?.id ?? '';
    given(await keepRefund(ctx, { refundId, seen: undefined }));
    assert.equal((await listRefundsToDo(ctx.tx, 'all'))[0]?.state, 'failed');
    given(await retryRefund(ctx, { refundId }));
    given(await keepRefund(ctx, { refundId, seen: { providerId: 're_abc', status: 'pending' } }));
    const failed = seenOf(payment, { refunds: [{ providerId: 're_abc', status: 'failed' }] });
    given(await settlePayment(ctx, failed));
    assert.deepEqual(await reasonsOf(ctx, payment.id), [['other', 500, 'failed']]);
    given(await handOverRefund(ctx, { refundId }));
    assert.deepEqual(await retryRefund(ctx, { refundId }), { ok: false, refusal: { code: 'not-to-do' } });
  }),
);

test(
  'a rule that somebody else saved meanwhile is not overwritten; without one of its own an activity follows the house',
  inCoevorden(async (ctx) => {
    const { registrationId, activityId } = await paidAtDesk(ctx);
    const general = { activityId: null, fullUntilDays: null };
    given(await setRefundRule(ctx, { ...general, version: 0 }));
    assert.deepEqual(await setRefundRule(ctx, { ...general, version: 0 }), { ok: false, refusal: { code: 'stale' } });
    assert.equal((await ifCancelled(ctx, registrationId)).backCents, 0);
    given(await setRefundRule(ctx, { activityId, fullUntilDays: 2, version: 0 }));
    assert.equal((await ifCancelled(ctx, registrationId)).backCents, 500);
    given(await setRefundRule(ctx, { activityId, fullUntilDays: undefined, version: 1 }));
    assert.equal((await ifCancelled(ctx, registrationId)).backCents, 0);
    const maker = ctxOf(ctx.tx, someone('programme-maker', { municipality: 'GM0109' }));
    await assert.rejects(setRefundRule(maker, { ...general, version: 1 }), Forbidden);
  }),
);

test(
  'books are kept for seven whole years, and where one paid for a day',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx);
    const payment = await atProvider(ctx, registrationId);
    given(await settlePayment(ctx, seenOf(payment)));
    const retain = (instant: string) => personalData.retain(at(ctx, instant));
    assert.deepEqual(await retain('2026-11-24T09:00:00Z'), { checkouts: 1, payments: 0 });
    assert.deepEqual(await retain('2033-12-31T22:00:00Z'), { checkouts: 0, payments: 0 });
    assert.deepEqual(await retain('2034-01-01T09:00:00Z'), { checkouts: 0, payments: 1 });
  }),
);

test(
  'what was begun and never reached the provider ends by itself',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx);
    given(await startPayment(ctx, { registrationId, mode: 'test' }));
    const payment = { url: 'http://127.0.0.1:1', apiKey: 'test_x', mode: 'test' as const };
    const now = new Date(ctx.now.getTime() + 2 * 3_600_000);
    const fetchJob = jobs.find(({ queue }) => queue === 'payments.fetch');
    await fetchJob?.run(servicesIn(ctx.tx, { now, payment }), {});
    assert.deepEqual(
      (await readStanding(ctx, registrationId)).payments.map(({ state }) => state),
      ['expired'],
    );
  }),
);
