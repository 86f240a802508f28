import { can, requirePermission, type Scope } from '#kernel/access.ts';
import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type Booking, findBooking, listUses, lockBooking, type Use } from './sql/bookings.ts';

export type BookingWithUses = Booking & { readonly uses: readonly Use[] };

/** Who changes a booking: the booker through the link of a mail, which the page has checked, or somebody of staff. */
export type By = 'booker' | 'staff';

export const scopeOf = ({ municipalityCode, branchId }: Booking): Scope => ({
  municipality: municipalityCode,
  branchId,
});

export const spanOfUse = ({ beginsAt, endsAt }: Use): Moments => ({ from: beginsAt, until: endsAt });

/** The uses that are still to come. */
export const comingUses = (uses: readonly Use[], now: Date): Use[] =>
  uses.filter(({ state, beginsAt }) => state === 'planned' && beginsAt > now);

/** A booking to change, locked until commit. Throws NotFound for who may not know of it, Forbidden for who may only read it. */
export async function changeableBooking(ctx: Ctx, id: string, by: By): Promise<BookingWithUses> {
  const booking = await lockBooking(ctx.tx, id);
  if (!booking) throw new NotFound(`booking ${id}`);
  if (by === 'staff') requireReach(ctx, booking);
  return { ...booking, uses: await listUses(ctx.tx, id) };
}

function requireReach({ actor }: Ctx, booking: Booking): void {
  const scope = scopeOf(booking);
  if (!can(actor, 'room-bookings:read', scope)) throw new NotFound(`booking ${booking.id}`);
  requirePermission(actor, 'room-bookings:edit', scope);
}

/** A booking for staff to read. Throws NotFound, also for one of a branch that is out of reach. */
export async function readableBooking(ctx: Ctx, id: string): Promise<BookingWithUses> {
  const booking = await findBooking(ctx.tx, id);
  if (!booking || !can(ctx.actor, 'room-bookings:read', scopeOf(booking))) throw new NotFound(`booking ${id}`);
  return { ...booking, uses: await listUses(ctx.tx, id) };
}

/** Who of staff does this; null for the program. */
export const staffOf = ({ actor }: Ctx): string | null => (actor.kind === 'user' ? actor.accountId : null);
