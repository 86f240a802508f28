import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { aBranch, aRoom, at } from '../../rooms/testing.ts';
import type { BookingWithUses } from '../booking.ts';
import { aBooking, given, reread } from '../testing.ts';
import { askUnusedSeries } from './ask-unused-series.ts';
import { cancelBooking } from './cancel-booking.ts';
import { confirmBooking } from './confirm-booking.ts';
import { expireUnanswered } from './expire-unanswered.ts';
import { keepSeries } from './keep-series.ts';
import { markUse } from './mark-use.ts';
import { offerFreeRooms } from './offer-free-rooms.ts';
import { releaseSilentSeries } from './release-silent-series.ts';

type House = { ctx: Ctx; branchId: string; roomId: string };

const inHouse = (work: (house: House) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    await work({ ctx, branchId, roomId: await aRoom(ctx, { branchId, setUpMinutes: 0, clearMinutes: 0 }) });
  });

const morning = [{ from: at('10:00'), until: at('12:00') }];
const person = (name: string) => ({ contactName: name, contactEmail: `${name}@voorbeeld.nl` });

test(
  'what nobody confirms is free again, once',
  inHouse(async ({ ctx, roomId }) => {
    const booking = await aBooking(ctx, { roomId, spans: morning });
    assert.equal(await expireUnanswered({ ...ctx, now: at('09:00', '2026-11-23') }), 0);
    const late = { ...ctx, now: at('11:00', '2026-11-23') };
    assert.deepEqual([await expireUnanswered(late), await expireUnanswered(late)], [1, 0]);
    assert.equal((await reread(ctx, booking.id)).state, 'expired');
    await aBooking(late, { roomId, spans: morning, ...person('sam') });
  }),
);

test(
  'who waits is offered the room in order of arrival, has some hours, and then the next',
  inHouse(async ({ ctx, branchId, roomId }) => {
    const first = await aBooking(ctx, { roomId, spans: morning });
    given(await confirmBooking(ctx, { id: first.id }));
    const waiting: BookingWithUses[] = [];
    for (const name of ['ada', 'bo', 'cem'])
      waiting.push(await aBooking(ctx, { roomId, spans: morning, waits: true, ...person(name) }));
    assert.deepEqual(
      waiting.map(({ state }) => state),
      ['waiting', 'waiting', 'waiting'],
    );
    assert.equal(await offerFreeRooms(ctx, branchId), 0, 'others have it still');
    given(await cancelBooking(ctx, { id: first.id, by: 'booker' }));
    assert.deepEqual([await offerFreeRooms(ctx, branchId), await offerFreeRooms(ctx)], [1, 0]);
    const states = async () => Promise.all(waiting.map(async ({ id }) => (await reread(ctx, id)).state));
    assert.deepEqual(await states(), ['held', 'waiting', 'waiting']);
    const nextDay = { ...ctx, now: at('10:30', '2026-11-23') };
    await expireUnanswered(nextDay);
    assert.equal(await offerFreeRooms(nextDay), 1);
    given(await confirmBooking(nextDay, { id: waiting[1]?.id ?? '' }));
    assert.deepEqual(await states(), ['expired', 'confirmed', 'waiting']);
    await offerFreeRooms({ ...ctx, now: at('10:00') });
    assert.deepEqual(await states(), ['expired', 'confirmed', 'expired'], 'nobody waits for what has begun');
  }),
);

test(
  'who waits without e-mail comes to the staff, with the room kept',
  inHouse(async ({ ctx, roomId }) => {
    const first = await aBooking(ctx, { roomId, spans: morning });
    const contact = { contactEmail: null, contactPhone: '0524 000 000' };
    const { id } = await aBooking(ctx, { roomId, spans: morning, waits: true, ...contact });
    given(await cancelBooking(ctx, { id: first.id, by: 'booker' }));
    await offerFreeRooms(ctx);
    assert.equal((await reread(ctx, id)).state, 'asked');
  }),
);

const weeks = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'];
const series = weeks.map((day) => ({ from: at('10:00', day), until: at('11:00', day) }));

async function aSeries(ctx: Ctx, roomId: string) {
  const booking = await aBooking(ctx, { roomId, spans: series, userKind: 'group', organisation: 'Handwerkcafé' });
  given(await confirmBooking(ctx, { id: booking.id }));
  return booking;
}

test(
  'a group that does not come three times in a row is asked, and released when it says nothing for a week',
  inHouse(async ({ ctx, roomId }) => {
    const { id, uses } = await aSeries(ctx, roomId);
    const after = (day: string): Ctx => ({ ...ctx, now: at('12:00', day) });
    const mark = async (index: number, wasUsed: boolean) =>
      markUse(after('2026-12-08'), { id, useId: uses[index]?.id ?? '', wasUsed, by: 'staff' });
    for (const index of [0, 1]) given(await mark(index, false));
    assert.equal(await askUnusedSeries(after('2026-12-08')), 0, 'the third was not marked');
    given(await mark(2, true));
    assert.equal(await askUnusedSeries(after('2026-12-08')), 0, 'they came the third time');
    given(await mark(2, false));
    assert.equal((await mark(3, false)).ok, false, 'what is to come cannot be marked');
    assert.deepEqual([await askUnusedSeries(after('2026-12-08')), await askUnusedSeries(after('2026-12-08'))], [1, 0]);
    assert.equal(await releaseSilentSeries(after('2026-12-14')), 0);
    assert.deepEqual(
      [await releaseSilentSeries(after('2026-12-15')), await releaseSilentSeries(after('2026-12-15'))],
      [1, 0],
    );
    const released = await reread(ctx, id);
    assert.equal(released.state, 'released');
    assert.deepEqual(
      released.uses.map(({ state }) => state),
      ['planned', 'planned', 'planned', 'planned', 'released'],
      'what was stays, for the count',
    );
  }),
);

test(
  'a group that says it still comes keeps its series, and begins to count anew',
  inHouse(async ({ ctx, roomId }) => {
    const { id, uses } = await aSeries(ctx, roomId);
    const after = { ...ctx, now: at('12:00', '2026-12-08') };
    for (const use of uses.slice(0, 3))
      given(await markUse(after, { id, useId: use.id, wasUsed: false, by: 'booker' }));
    assert.equal(await askUnusedSeries(after), 1);
    given(await keepSeries(after, { id, by: 'booker' }));
    assert.equal(await releaseSilentSeries({ ...ctx, now: at('12:00', '2026-12-20') }), 0);
    assert.equal(await askUnusedSeries(after), 0);
  }),
);
