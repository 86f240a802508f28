import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { occupy } from '../../rooms/index.ts';
import { changeableBooking, comingUses, spanOfUse } from '../booking.ts';
import { expireBooking } from '../end-booking.ts';
import { updateBooking } from '../sql/bookings.ts';
import { lockWaiting } from '../sql/work.ts';
import { heldOrAsked } from '../steps.ts';
import { occupationOf } from '../take-room.ts';
import { tell } from '../tell.ts';

/**
 * Gives rooms that came free to who waits for them, in the order in which they asked; who cannot have theirs yet keeps
 * their place. They have some hours to say yes; who has no e-mail is rung by staff. Gives the number of offers.
 */
export async function offerFreeRooms(ctx: Ctx, branchId?: string): Promise<number> {
  const waiting = await lockWaiting(ctx.tx, branchId);
  let offers = 0;
  for (const { id } of waiting) {
    const booking = await changeableBooking(ctx, id, 'booker');
    const [use] = comingUses(booking.uses, ctx.now);
    if (!use) await expireBooking(ctx, id);
    else if ((await occupy(ctx, await occupationOf(ctx, booking, { useId: use.id, span: spanOfUse(use) }))).ok) {
      const { mail: _mail, ...step } = await heldOrAsked(ctx, booking.contactEmail, use.beginsAt);
      await updateBooking(ctx.tx, id, step);
      await tell(ctx, booking, { kind: 'offered' });
      await audit(ctx, 'room-bookings.room-offered', id);
      offers++;
    }
  }
  return offers;
}
