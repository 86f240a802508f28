import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';
import type { Booking } from './sql/bookings.ts';

/** What we write about: one mail for each, made when it is sent, in the language of who booked. */
export const MAIL_KINDS = [
  ...(['confirm', 'asked', 'confirmed', 'refused', 'cancelled', 'use-cancelled', 'uses-cancelled'] as const),
  ...(['moved', 'waiting', 'offered', 'expired', 'still-coming', 'released'] as const),
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const MAILS = 'room-bookings.mails';
export const OFFERS = 'room-bookings.offers';

type Told = Pick<Booking, 'id' | 'contactEmail'>;

/** Writes to who booked, about some of the uses or all, once this transaction commits. Who gave no address is rung by staff: their list says so. */
export async function tell(
  ctx: Ctx,
  { id, contactEmail }: Told,
  news: { kind: MailKind; useIds?: readonly string[] },
): Promise<void> {
  if (contactEmail !== null) await enqueue(ctx, MAILS, { bookingId: id, ...news });
}

/** Looks, once this transaction commits, whether somebody waits for what came free in this branch. */
export const offerAgain = (ctx: Ctx, branchId: string): Promise<void> => enqueue(ctx, OFFERS, { branchId });
