import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { work } from '../../../../test/worker.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import { adults, anAdult, cancelRegistration, changeRegistration, expireHeld } from '../../registrations/testing.ts';
import type { Seen } from '../provider.ts';
import { listRefunds } from '../sql/refunds.ts';
import { readStanding } from '../standing.ts';
import { another, aPayingHousehold, atProvider, given, seenOf, settlePayment } from '../testing.ts';
import { startPayment } from './start-payment.ts';

const standing = async (ctx: Ctx, id: string) => {
  const { registration, payments, paidCents } = await readStanding(ctx, id);
  return { place: registration.state, payments: payments.map(({ state }) => state), paidCents };
};

type Told = Partial<Seen> & { readonly becomes?: string };
const STORIES: readonly (readonly [string, readonly Told[], Awaited<ReturnType<typeof standing>>])[] = [
  ['paid gives the place', [{}], { place: 'placed', payments: ['paid'], paidCents: 500 }],
  ['paid, told twice, is paid once', [{}, {}], { place: 'placed', payments: ['paid'], paidCents: 500 }],
  [
    'an older answer that comes later changes nothing',
    [{}, { status: 'open' }, { status: 'failed' }, { status: 'expired' }],
    { place: 'placed', payments: ['paid'], paidCents: 500 },
  ],
  ['pending waits', [{ status: 'pending' }], { place: 'reserved', payments: ['open'], paidCents: 0 }],
  ['authorized is no money yet', [{ status: 'authorized' }], { place: 'reserved', payments: ['open'], paidCents: 0 }],
  [
    'failed keeps the place until its time',
    [{ status: 'failed' }],
    { place: 'reserved', payments: ['failed'], paidCents: 0 },
  ],
  ['broken off does too', [{ status: 'canceled' }], { place: 'reserved', payments: ['cancelled'], paidCents: 0 }],
  [
    'what failed does not open again, and still counts when money comes',
    [{ status: 'failed' }, { status: 'open' }, {}],
    { place: 'placed', payments: ['paid'], paidCents: 500 },
  ],
  ['less than was asked is no payment', [{ cents: 1 }], { place: 'reserved', payments: ['mismatched'], paidCents: 0 }],
  ['other money is no payment', [{ currency: 'HUF' }], { place: 'reserved', payments: ['mismatched'], paidCents: 0 }],
  [
    'a payment made for something else is no payment',
    [{ paymentId: '00000000-0000-7000-8000-000000000000' }],
    { place: 'reserved', payments: ['mismatched'], paidCents: 0 },
  ],
  [
    'one that nobody here began is left alone',
    [{ providerId: 'tr_vreemd', paymentId: undefined }],
    { place: 'reserved', payments: ['open'], paidCents: 0 },
  ],
];
for (const [what, told, outcome] of STORIES)
  test(
    what,
    inCoevorden(async (ctx) => {
      const { registrationId } = await aPayingHousehold(ctx);
      const payment = await atProvider(ctx, registrationId);
      for (const changes of told) given(await settlePayment(ctx, seenOf(payment, changes)));
      assert.deepEqual(await standing(ctx, registrationId), outcome);
    }),
  );

test(
  'who has paid online is told so once, and is not asked to pay again',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx);
    await work(ctx.tx);
    const payment = await atProvider(ctx, registrationId);
    for (const _ of [1, 2]) given(await settlePayment(ctx, seenOf(payment)));
    const { mails } = await work(ctx.tx);
    assert.equal(mails.filter(({ text }) => /We hebben €\s5,00 van je ontvangen/.test(text)).length, 1);
    assert.equal(mails.filter(({ text }) => text.includes('Te betalen')).length, 0);
    assert.equal(mails.length, 2, 'the confirmation and the receipt');
  }),
);

test(
  'receipts are numbered through the year without a gap, and say how many pay what',
  inCoevorden(async (ctx) => {
    const persons = [anAdult(41), anAdult(70), { ...anAdult(9) }];
    const { registrationId, sessionId } = await aPayingHousehold(ctx, { household: { persons } });
    for (const id of [registrationId, await another(ctx, sessionId)])
      given(await settlePayment(ctx, seenOf(await atProvider(ctx, id))));
    const [first] = (await readStanding(ctx, registrationId)).payments;
    assert.deepEqual([first?.cents, first?.receiptYear, first?.receiptNumber], [1000, 2026, 1]);
    assert.deepEqual(first?.receipt?.lines, [
      { cents: 500, persons: 2 },
      { cents: 0, persons: 1 },
    ]);
  }),
);

test(
  'whoever starts twice pays one and the same; after a change of the amount the old one is put aside',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx);
    const first = await atProvider(ctx, registrationId);
    assert.equal((await atProvider(ctx, registrationId)).id, first.id);
    const { registration } = await readStanding(ctx, registrationId);
    const { version, name, email, phone } = registration;
    const change = { id: registrationId, by: 'holder', version, persons: adults(2), answers: [] } as const;
    given(await changeRegistration(ctx, { ...change, contact: { name, email, phone } }));
    const second = await atProvider(ctx, registrationId);
    assert.deepEqual([second.cents, (await standing(ctx, registrationId)).payments], [1000, ['cancelled', 'open']]);
    given(await settlePayment(ctx, seenOf(second)));
    given(await settlePayment(ctx, seenOf(first)));
    assert.equal(
      (await standing(ctx, registrationId)).paidCents,
      1000,
      'the one put aside was paid too, and goes back',
    );
    assert.deepEqual(
      (await listRefunds(ctx.tx, first.id)).map(({ cents, reason }) => [cents, reason]),
      [[500, 'paid-twice']],
    );
  }),
);

for (const { what, seats, outcome } of [
  {
    what: 'is given while it is still free',
    seats: 2,
    outcome: { place: 'placed', payments: ['paid'], paidCents: 500 },
  },
  { what: 'goes back when others have it', seats: 1, outcome: { place: 'expired', payments: ['paid'], paidCents: 0 } },
])
  test(
    `a place that is paid after its time ${what}`,
    inCoevorden(async (ctx) => {
      const { registrationId, sessionId, activityId } = await aPayingHousehold(ctx, { seatsOnline: seats });
      const payment = await atProvider(ctx, registrationId);
      const late = { ...ctx, now: new Date(ctx.now.getTime() + 3_600_000) };
      given(await expireHeld(late, { subjectId: sessionId, activityId, attendance: 'online' }));
      await another(late, sessionId);
      given(await settlePayment(late, seenOf(payment)));
      assert.deepEqual(await standing(late, registrationId), outcome);
    }),
  );

test(
  'money for what was cancelled meanwhile goes back',
  inCoevorden(async (ctx) => {
    const { registrationId } = await aPayingHousehold(ctx);
    const payment = await atProvider(ctx, registrationId);
    given(await cancelRegistration(ctx, { id: registrationId, by: 'holder' }));
    given(await settlePayment(ctx, seenOf(payment)));
    const [refund] = await listRefunds(ctx.tx, payment.id);
    assert.deepEqual([refund?.cents, refund?.reason, refund?.state], [500, 'no-place', 'waiting']);
  }),
);

test(
  'nobody pays online for nothing, for what is over, or where one pays at the door',
  inCoevorden(async (ctx) => {
    const start = (registrationId: string) => startPayment(ctx, { registrationId, mode: 'test' });
    const code = async (registrationId: string) => {
      const outcome = await start(registrationId);
      return outcome.ok ? 'ok' : outcome.refusal.code;
    };
    const child = await aPayingHousehold(ctx, { household: { persons: [anAdult(9)] } });
    const atDoor = await aPayingHousehold(ctx, { payment: 'at-door' });
    const gone = await aPayingHousehold(ctx, { seatsOnline: 1 });
    const waits = await another(ctx, gone.sessionId);
    assert.equal(await code(waits), 'no-place-yet');
    given(await cancelRegistration(ctx, { id: gone.registrationId, by: 'holder' }));
    assert.deepEqual(
      [await code(child.registrationId), await code(atDoor.registrationId), await code(gone.registrationId)],
      ['nothing-due', 'not-online', 'ended'],
    );
  }),
);
