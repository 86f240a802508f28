import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Room } from '../rooms/index.ts';
import { needsApproval } from './domain.ts';
import type { NewBooking } from './sql/bookings.ts';
import { getSettings } from './sql/settings.ts';
import type { MailKind } from './tell.ts';

/** What a booking becomes, and what we write about it. */
export type Step = Pick<NewBooking, 'state' | 'heldUntil'> & { readonly mail: MailKind };

export const WAITING: Step = { state: 'waiting', heldUntil: null, mail: 'waiting' };
const ASKED: Step = { state: 'asked', heldUntil: null, mail: 'asked' };
export const CONFIRMED: Step = { state: 'confirmed', heldUntil: null, mail: 'confirmed' };

/** Held for who can say yes through a mail; staff decide about others. Held no longer than until the use begins. */
export async function heldOrAsked(ctx: Ctx, contactEmail: string | null, begins: Date): Promise<Step> {
  if (contactEmail === null) return ASKED;
  const { heldHours } = await getSettings(ctx.tx);
  const until = Math.min(later(ctx.now, heldHours * 60).getTime(), begins.getTime());
  return { state: 'held', heldUntil: new Date(until), mail: 'confirm' };
}

/** What a booking becomes once the booker said yes. */
export const stepAfterYes = (
  room: Room,
  booking: Parameters<typeof needsApproval>[1],
  priceCents: number | null,
): Step => (needsApproval(room, booking, priceCents) ? ASKED : CONFIRMED);
