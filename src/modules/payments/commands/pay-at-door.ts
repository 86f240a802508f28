import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { confirmReservation } from '../../registrations/index.ts';
import { lockStanding } from '../standing.ts';

/** It has to be paid online, or no place is kept for it any more. */
export type NotAtDoor = { readonly code: 'not-at-door' };

/** Gives a household that was to pay online its place, to pay at the door. Refuses: not-at-door. Throws NotFound. */
export async function payAtDoor(ctx: Ctx, registrationId: string): Promise<Result<{ id: string }, NotAtDoor>> {
  const { registration, subject } = await lockStanding(ctx, registrationId);
  if (subject.payment !== 'either' || registration.state !== 'reserved') return refuse({ code: 'not-at-door' });
  const placed = await confirmReservation(ctx, { id: registrationId, payment: 'at-door' });
  return placed.ok ? ok({ id: registrationId }) : refuse({ code: 'not-at-door' });
}
