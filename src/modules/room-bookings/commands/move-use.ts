import { audit } from '#kernel/audit.ts';
import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type OccupyRefusal, occupy, ruleOf } from '../../rooms/index.ts';
import { type By, changeableBooking, comingUses } from '../booking.ts';
import { priceOf } from '../domain.ts';
import { hasRoom } from '../kinds.ts';
import type { NotOpen } from '../refusals.ts';
import { updateBooking, updateUses } from '../sql/bookings.ts';
import { occupationOf } from '../take-room.ts';
import { offerAgain, tell } from '../tell.ts';

export type MoveUse = Moments & {
  readonly id: string;
  readonly useId: string;
  readonly by: By;
  readonly overrideReason?: string | undefined;
};

/** What the booker pays would change: staff can do it, after a word about it. */
export type OtherPrice = { readonly code: 'other-price'; readonly priceCents: number | null };
export type MoveRefusal = OccupyRefusal | NotOpen | OtherPrice;

/**
 * Moves one use to another span, in the same room. Refused, it stays where it was.
 * Refuses: as `occupy` does, not-open, other-price (for the booker). Throws NotFound, Forbidden.
 */
export async function moveUse(ctx: Ctx, input: MoveUse): Promise<Result<{ id: string }, MoveRefusal>> {
  const { id, useId, by, from, until } = input;
  const booking = await changeableBooking(ctx, id, by);
  const use = comingUses(booking.uses, ctx.now).find((each) => each.id === useId);
  if (!use || !hasRoom(booking.state)) return refuse({ code: 'not-open' });
  const span = { from, until };
  const earlier = booking.uses
    .filter((each) => each.state === 'planned' && each.id !== useId)
    .map(({ beginsAt }) => beginsAt);
  const overrideReason = by === 'staff' ? (input.overrideReason ?? null) : null;
  const wanted = await occupationOf(ctx, { ...booking, overrideReason }, { useId, span, earlier });
  const moved = await occupy(ctx, wanted);
  if (!moved.ok) return moved;
  const [rule, normal] = [
    await ruleOf(ctx.tx, booking.userKind, booking.roomId),
    await ruleOf(ctx.tx, 'commercial', booking.roomId),
  ];
  const priceCents = priceOf(rule, span, booking.isSocial);
  if (by === 'booker' && priceCents !== use.priceCents) return refuse({ code: 'other-price', priceCents });
  const prices = { priceCents, normalCents: priceOf(normal, span) };
  await updateUses(ctx.tx, [useId], { beginsAt: from, endsAt: until, ...prices });
  await updateBooking(ctx.tx, id, overrideReason === null ? {} : { overrideReason });
  await tell(ctx, booking, { kind: 'moved', useIds: [useId] });
  await offerAgain(ctx, booking.branchId);
  await audit(ctx, 'room-bookings.use-moved', id, { by });
  return ok({ id });
}
