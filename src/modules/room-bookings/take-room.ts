import { type Moments, startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays } from '#kernel/days.ts';
import type { Result } from '#kernel/result.ts';
import { type OccupyRefusal, type occupy, release } from '../rooms/index.ts';
import { weekOf } from './domain.ts';
import { type Booking, listBeginningsOf, type Use, updateUses } from './sql/bookings.ts';

export const MODULE = 'room-bookings';

/** Where staff find a booking; the week of the branch leads there. */
export const addressOf = (bookingId: string): string => `/werk/ruimtegebruik/${bookingId}`;

type Wanted = Pick<
  Booking,
  | ('id' | 'roomId' | 'purpose' | 'userKind' | 'persons' | 'setUp' | 'equipmentId' | 'pieces' | 'overrideReason')
  | ('contactEmail' | 'contactPhone')
>;

/** What `occupy` of rooms is asked for one use of a booking. `earlier` are the beginnings of uses in the same booking. */
export async function occupationOf(
  ctx: Ctx,
  booking: Wanted,
  { useId, span, earlier = [] }: { useId: string; span: Moments; earlier?: readonly Date[] },
): Promise<Parameters<typeof occupy>[1]> {
  const monday = weekOf(span);
  const week = { from: startOf(monday), until: startOf(addDays(monday, 7)) };
  const contact = { email: booking.contactEmail, phone: booking.contactPhone, except: booking.id };
  const others = await listBeginningsOf(ctx.tx, contact, week);
  const own = earlier.filter((begin) => begin >= week.from && begin < week.until);
  const { equipmentId, pieces } = booking;
  return {
    for: { module: MODULE, subjectId: useId, label: booking.purpose, href: addressOf(booking.id) },
    rooms: [booking.roomId],
    equipment: equipmentId !== null && pieces !== null ? [{ equipmentId, pieces }] : [],
    userKind: booking.userKind,
    persons: booking.persons,
    setUp: booking.setUp ?? undefined,
    usesThisWeek: others.length + own.length,
    overrideReason: booking.overrideReason ?? undefined,
    ...span,
  };
}

/** What a series can do without: a day on which the branch is closed, or on which others have the room or the equipment. */
export function canBeLeftOut(result: Result<unknown, OccupyRefusal>): boolean {
  if (result.ok) return false;
  const { refusal } = result;
  if (refusal.code === 'against-rules') return refusal.breaches.every(({ code }) => code === 'outside-hours');
  return refusal.code === 'taken' || refusal.code === 'not-enough-pieces';
}

/** Lets go of the room of each of these uses, and writes what became of them. */
export async function endUses(ctx: Ctx, uses: readonly Use[], state: 'cancelled' | 'released'): Promise<void> {
  for (const { id } of uses) await release(ctx, { module: MODULE, subjectId: id });
  await updateUses(
    ctx.tx,
    uses.map(({ id }) => id),
    { state },
  );
}
