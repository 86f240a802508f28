import type { Ctx } from '#kernel/ctx.ts';
import type { SecretBox } from '#kernel/secret-box.ts';
import { type BookingWithUses, comingUses } from './booking.ts';
import { totalOf } from './domain.ts';
import { hasRoom, isOpen } from './kinds.ts';
import { readLink } from './links.ts';
import { findBooking, listUses, type Use } from './sql/bookings.ts';

/** A booking as the booker sees it. */
export type OwnBooking = {
  readonly booking: BookingWithUses;
  /** The uses that are to come. */
  readonly coming: readonly Use[];
  readonly priceCents: number | null;
  /** With the link of a mail one may change it; with that of the page after booking one only looks. */
  readonly mayChange: boolean;
  readonly canMove: boolean;
  readonly canCancel: boolean;
};

/** The booking behind a link; undefined for a link that we did not make. */
export async function bookingBehindLink(
  { tx, now }: Ctx,
  { box, token }: { box: SecretBox; token: string },
): Promise<OwnBooking | undefined> {
  const link = readLink(box, token);
  const row = link && (await findBooking(tx, link.id));
  if (!row) return undefined;
  const booking = { ...row, uses: await listUses(tx, row.id) };
  const mayChange = link.power === 'own';
  const planned = booking.uses.filter(({ state }) => state === 'planned');
  return {
    booking,
    coming: comingUses(booking.uses, now),
    priceCents: totalOf(planned.map(({ priceCents }) => priceCents)),
    mayChange,
    canMove: mayChange && hasRoom(booking.state),
    canCancel: mayChange && isOpen(booking.state),
  };
}
