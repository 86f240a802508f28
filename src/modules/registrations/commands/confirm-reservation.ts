import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { lockedRegistration } from '../held-registration.ts';
import type { Registered } from '../new-registration.ts';
import { tellPlaced } from '../news.ts';
import { addToCounter } from '../sql/counters.ts';
import { updateRegistration } from '../sql/registrations.ts';
import { type Full, hasBegun, leftOf } from '../subject.ts';
import type { Ended } from './cancel-registration.ts';

export type ConfirmReservation = {
  readonly id: string;
  /** It will pay at the door after all. */
  readonly payment?: 'at-door';
};

/**
 * Gives a household for good what was kept until it paid. Paid after its time it still gets its places, as long as there are any.
 * Refuses: ended (by somebody), full (nothing is left of what expired). Throws NotFound.
 */
export async function confirmReservation(
  ctx: Ctx,
  { id, payment }: ConfirmReservation,
): Promise<Result<Registered, Ended | Full>> {
  const { registration, subject, counter } = await lockedRegistration(ctx, { id, by: 'holder' });
  const { state, persons, attendance, version } = registration;
  if (state === 'placed') return ok({ id, state });
  if (state !== 'reserved') {
    if (state !== 'expired' || counter.isClosed || hasBegun(subject, ctx.now)) return refuse({ code: 'ended' });
    const left = leftOf(subject.places[attendance]);
    if (persons > left) return refuse({ code: 'full', left, canWait: false });
    await addToCounter(ctx.tx, registration, persons);
  }
  const placed = { state: 'placed', heldUntil: null, endedAt: null, endedBy: null } as const;
  await updateRegistration(ctx.tx, id, { ...placed, ...(payment && { payment }) });
  await audit(ctx, 'registrations.reservation-confirmed', id);
  await tellPlaced(ctx, { id, occasion: version + 1 });
  return ok({ id, state: 'placed' });
}
