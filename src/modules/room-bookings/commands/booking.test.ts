import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { occupy } from '../../rooms/index.ts';
import { aBranch, aRoom, at, aUse, done, setRule, someEquipment } from '../../rooms/testing.ts';
import { getSettings } from '../sql/settings.ts';
import { aBooking, aWish, book, given, reread } from '../testing.ts';
import { approveBooking } from './approve-booking.ts';
import { cancelBooking } from './cancel-booking.ts';
import { confirmBooking } from './confirm-booking.ts';
import { moveUse } from './move-use.ts';
import { refuseBooking } from './refuse-booking.ts';

type House = { ctx: Ctx; branchId: string; roomId: string };

/** A room that residents may have from ten to one on Tuesday 24 November, with staff there. */
const inHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    await work({ ctx, branchId, roomId: await aRoom(ctx, { branchId, setUpMinutes: 0, clearMinutes: 0 }) });
  });

const morning = [{ from: at('10:00'), until: at('12:00') }];
const visitor = (ctx: Ctx): Ctx => ({ ...ctx, actor: { kind: 'visitor' } });
const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string | undefined => result.refusal?.code;
const breachOf = (result: Awaited<ReturnType<typeof book>>) =>
  result.ok || result.refusal.code !== 'against-rules' ? undefined : result.refusal.breaches.map(({ code }) => code);

/** The kinds of mail that were written so far, in their order. */
const mailed = async ({ tx }: Ctx): Promise<string[]> => {
  const rows = await tx
    .selectFrom('kernel.outbox')
    .select('payload')
    .where('queue', '=', 'room-bookings.mails')
    .orderBy('id')
    .execute();
  return rows.map(({ payload }) => (payload as { kind: string }).kind);
};

test(
  'a resident books, the room is kept for them, and one yes from the mail makes it theirs',
  inHouse(async ({ ctx, roomId }) => {
    const booking = await aBooking(visitor(ctx), { roomId, spans: morning });
    assert.equal(booking.state, 'held');
    assert.deepEqual(booking.heldUntil, new Date(NOW.getTime() + 24 * 3_600_000));
    assert.equal(codeOf(await occupy(ctx, aUse({ rooms: [roomId] }))), 'taken');
    given(await confirmBooking(visitor(ctx), { id: booking.id }));
    given(await confirmBooking(visitor(ctx), { id: booking.id }));
    assert.equal((await reread(ctx, booking.id)).state, 'confirmed');
    assert.deepEqual(await mailed(ctx), ['confirm', 'confirmed'], 'yes said twice is one mail');
  }),
);

test(
  'a room is held no longer than until the use begins, and a late yes is too late',
  inHouse(async ({ ctx, roomId }) => {
    const early = { ...visitor(ctx), now: at('09:30') };
    const booking = await aBooking(early, { roomId, spans: morning });
    assert.deepEqual(booking.heldUntil, at('10:00'));
    assert.equal(codeOf(await confirmBooking({ ...early, now: at('10:00') }, { id: booking.id })), 'not-open');
  }),
);

test(
  'without e-mail staff decide, and who leaves neither address nor number is refused',
  inHouse(async ({ ctx, roomId }) => {
    const anonymous = aWish({ roomId, spans: morning, contactEmail: null });
    assert.equal(codeOf(await book(visitor(ctx), anonymous)), 'no-contact');
    const { id } = given(await book(visitor(ctx), { ...anonymous, contactPhone: '0524 000 000' }));
    assert.equal((await reread(ctx, id)).state, 'asked');
    given(await approveBooking(ctx, { id }));
    assert.equal((await reread(ctx, id)).state, 'confirmed');
    assert.deepEqual(await mailed(ctx), [], 'there is nowhere to write to');
  }),
);

test(
  'from so many persons on staff approve, or refuse with a reason that frees the room',
  inHouse(async ({ ctx, branchId }) => {
    const roomId = await aRoom(ctx, { branchId, name: 'Zaal', approvalFromPersons: 20 });
    const booking = await aBooking(visitor(ctx), { roomId, spans: morning, persons: 25 });
    given(await confirmBooking(visitor(ctx), { id: booking.id }));
    assert.equal((await reread(ctx, booking.id)).state, 'asked');
    assert.equal(codeOf(await refuseBooking(ctx, { id: booking.id, reason: '' })), 'no-reason');
    given(await refuseBooking(ctx, { id: booking.id, reason: 'De vloer is te zwak' }));
    assert.equal(codeOf(await refuseBooking(ctx, { id: booking.id, reason: 'x' })), 'not-open');
    assert.equal(codeOf(await approveBooking(ctx, { id: booking.id })), 'not-open');
    assert.ok((await occupy(ctx, aUse({ rooms: [roomId] }))).ok);
    assert.deepEqual(await mailed(ctx), ['confirm', 'asked', 'refused']);
  }),
);

for (const [what, wish, expected] of [
  ['too long', { spans: [{ from: at('09:00'), until: at('13:30') }] }, ['too-long', 'outside-hours']],
  [
    'too far ahead',
    { spans: [{ from: at('10:00', '2027-02-02'), until: at('12:00', '2027-02-02') }] },
    ['too-far-ahead'],
  ],
  ['past', { spans: [{ from: at('10:00', '2026-11-17'), until: at('12:00', '2026-11-17') }] }, ['in-the-past']],
  ['after hours', { spans: [{ from: at('14:00'), until: at('15:00') }] }, ['outside-hours']],
  ['for more people than fit', { persons: 41 }, ['too-small']],
  ['by a company, which may not', { userKind: 'commercial' }, ['not-for-you', 'too-long']],
] as const)
  test(
    `a use that is ${what} is refused with the rule`,
    inHouse(async ({ ctx, roomId }) => {
      const spans = 'spans' in wish ? wish.spans : morning;
      const breaches = breachOf(await book(visitor(ctx), aWish({ roomId, ...wish, spans })));
      assert.deepEqual(
        breaches,
        expected.filter((code) => what !== 'by a company, which may not' || code === 'not-for-you'),
      );
    }),
  );

test(
  'twice a week is what a resident may, in all branches together, by the same address',
  inHouse(async ({ ctx, roomId }) => {
    const on = (day: string) => [{ from: at('10:00', day), until: at('11:00', day) }];
    await aBooking(visitor(ctx), { roomId, spans: on('2026-11-24') });
    await aBooking(visitor(ctx), { roomId, spans: on('2026-11-25') });
    const third = aWish({ roomId, spans: on('2026-11-26') });
    assert.deepEqual(breachOf(await book(visitor(ctx), third)), ['too-many-this-week']);
    assert.ok((await book(visitor(ctx), { ...third, contactEmail: 'sam@voorbeeld.nl' })).ok);
    assert.ok((await book(visitor(ctx), aWish({ roomId, spans: on('2026-12-01') }))).ok);
  }),
);

test(
  'a price is shown before it is booked, and another price is another offer',
  inHouse(async ({ ctx, roomId }) => {
    await charge(ctx, 1000);
    const wish = aWish({ roomId, spans: morning, userKind: 'group', organisation: 'Koor' });
    const shown = await book(visitor(ctx), wish);
    assert.ok(!shown.ok && shown.refusal.code === 'to-agree' && shown.refusal.priceCents === 2000);
    assert.equal(codeOf(await book(visitor(ctx), { ...wish, agreed: '1:1500' })), 'to-agree');
    const { id } = given(await book(visitor(ctx), { ...wish, agreed: '1:2000' }));
    const [use] = (await reread(ctx, id)).uses;
    assert.deepEqual([use?.priceCents, use?.normalCents], [2000, null]);
    const elsewhere = { id, useId: use?.id ?? '', by: 'booker', from: at('10:00'), until: at('13:00') } as const;
    assert.equal(codeOf(await moveUse(visitor(ctx), elsewhere)), 'other-price');
  }),
);

async function charge(ctx: Ctx, tariffCents: number): Promise<void> {
  const limits = { mayUse: true, longestMinutes: 240, aheadDays: 180, perWeek: 2, hours: 'open' } as const;
  const details = { ...limits, tariffCents, tariffPer: 'hour', socialTariffCents: 0 } as const;
  done(await setRule(ctx, { userKind: 'group', roomId: null, version: 1, details }));
}

const tuesdays = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-22'];
const series = [...tuesdays, '2026-12-26'].map((day) => ({ from: at('10:00', day), until: at('11:00', day) }));

test(
  'a series leaves out the days on which the branch is closed or others have the room, and says why',
  inHouse(async ({ ctx, roomId }) => {
    const lecture = { from: at('10:30', '2026-12-01'), until: at('12:00', '2026-12-01') };
    assert.ok((await occupy(ctx, aUse({ rooms: [roomId], ...lecture }))).ok);
    const booking = await aBooking(visitor(ctx), { roomId, spans: series, userKind: 'group' });
    const left = booking.uses.map(({ state, leftOut }) => (state === 'left-out' ? leftOut : state));
    assert.deepEqual(left, ['planned', 'taken', 'planned', 'planned', 'outside-hours']);
    given(await cancelBooking(visitor(ctx), { id: booking.id, by: 'booker', useId: booking.uses[2]?.id }));
    assert.equal((await reread(ctx, booking.id)).state, 'held', 'the others stay');
    given(await cancelBooking(visitor(ctx), { id: booking.id, by: 'booker' }));
    assert.equal((await reread(ctx, booking.id)).state, 'cancelled');
    assert.equal(codeOf(await cancelBooking(visitor(ctx), { id: booking.id, by: 'booker' })), 'not-open');
    assert.deepEqual(await mailed(ctx), ['confirm', 'use-cancelled', 'cancelled']);
    assert.ok((await occupy(ctx, aUse({ rooms: [roomId], from: at('10:00'), until: at('12:00') }))).ok);
  }),
);

test(
  'of a series one use is cancelled, or all from one on, and what went is told in one mail',
  inHouse(async ({ ctx, roomId }) => {
    const booking = await aBooking(visitor(ctx), { roomId, spans: series.slice(0, 4), userKind: 'group' });
    const by = 'booker';
    const cancel = async (index: number, andLater: boolean) =>
      cancelBooking(visitor(ctx), { id: booking.id, by, useId: booking.uses[index]?.id, andLater });
    const states = async () => (await reread(ctx, booking.id)).uses.map(({ state }) => state);
    assert.equal(
      codeOf(await cancelBooking(ctx, { id: booking.id, by, useId: crypto.randomUUID(), andLater: true })),
      'not-open',
    );
    given(await cancel(1, true));
    assert.deepEqual(await states(), ['planned', 'cancelled', 'cancelled', 'cancelled']);
    assert.equal((await reread(ctx, booking.id)).state, 'held');
    assert.equal(codeOf(await cancel(2, false)), 'not-open', 'it went with the others');
    given(await cancel(0, true));
    assert.equal((await reread(ctx, booking.id)).state, 'cancelled');
    assert.deepEqual(await mailed(ctx), ['confirm', 'uses-cancelled', 'cancelled']);
  }),
);

test(
  'a series of which nothing can be had, without days, or longer than a year is refused',
  inHouse(async ({ ctx, roomId }) => {
    const closed = series.slice(4);
    assert.deepEqual(breachOf(await book(visitor(ctx), aWish({ roomId, spans: closed }))), ['outside-hours']);
    assert.equal(codeOf(await book(visitor(ctx), aWish({ roomId, spans: [] }))), 'no-days');
    const thousand = Array.from({ length: 1000 }, () => series[0] ?? closed[0]).filter((span) => span !== undefined);
    assert.equal(codeOf(await book(visitor(ctx), aWish({ roomId, spans: thousand }))), 'too-many-uses');
  }),
);

test(
  'a use moves within the rules; refused it stays where it was, equipment and all',
  inHouse(async ({ ctx, branchId, roomId }) => {
    const equipmentId = await someEquipment(ctx, branchId, 2);
    const booking = await aBooking(visitor(ctx), { roomId, spans: morning, equipmentId, pieces: 2 });
    const move = { id: booking.id, useId: booking.uses[0]?.id ?? '', by: 'booker' } as const;
    const night = { ...move, from: at('20:00'), until: at('22:00') };
    assert.equal(codeOf(await moveUse(visitor(ctx), night)), 'against-rules');
    given(await moveUse(visitor(ctx), { ...move, from: at('11:00'), until: at('13:00') }));
    assert.deepEqual((await reread(ctx, booking.id)).uses[0]?.beginsAt, at('11:00'));
    const other = aUse({ rooms: [], equipment: [{ equipmentId, pieces: 1 }], from: at('12:00'), until: at('12:30') });
    assert.equal(codeOf(await occupy(ctx, other)), 'not-enough-pieces');
    given(await moveUse(ctx, { ...night, by: 'staff', overrideReason: 'Jubileum' }));
    assert.equal((await reread(ctx, booking.id)).overrideReason, 'Jubileum');
  }),
);

test(
  'at the desk staff book for somebody without an address, and set a rule aside with a reason when they may',
  inHouse(async ({ ctx, roomId }) => {
    const desk = { ...ctx, actor: someone('desk-worker', { municipality: 'GM0109' }) };
    const nobody = { contactEmail: null, contactName: null } as const;
    const { id } = given(await book(desk, aWish({ roomId, spans: morning, at: 'desk', ...nobody })));
    assert.equal((await reread(ctx, id)).state, 'confirmed');
    const late = aWish({
      roomId,
      at: 'desk',
      spans: [{ from: at('19:00'), until: at('21:00') }],
      overrideReason: 'Huldiging',
    });
    await assert.rejects(book(desk, late), { name: 'Forbidden' });
    const maker = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0109' }) };
    given(await book(maker, late));
  }),
);

test(
  'another municipality may not book, decide or cancel here, and does not learn what there is',
  inHouse(async ({ ctx, roomId }) => {
    const booking = await aBooking(visitor(ctx), { roomId, spans: morning });
    const stranger = { ...ctx, actor: someone('programme-maker', { municipality: 'GM0114' }) };
    await assert.rejects(book(stranger, aWish({ roomId, spans: morning, at: 'desk' })), { name: 'Forbidden' });
    await assert.rejects(approveBooking(stranger, { id: booking.id }), { name: 'NotFound' });
    await assert.rejects(cancelBooking(stranger, { id: booking.id, by: 'staff', reason: 'x' }), { name: 'NotFound' });
    const reader = { ...ctx, actor: someone('director') };
    await assert.rejects(approveBooking(reader, { id: booking.id }), { name: 'Forbidden' });
    assert.equal((await getSettings(ctx.tx)).heldHours, 24);
  }),
);
