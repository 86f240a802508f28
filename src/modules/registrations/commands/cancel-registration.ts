import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Asked, lockedRegistration } from '../held-registration.ts';
import { moveUp } from '../move-up.ts';
import { tellEnded } from '../news.ts';
import { isLive, takesPlaces } from '../registration.ts';
import { addToCounter } from '../sql/counters.ts';
import { updateRegistration } from '../sql/registrations.ts';
import { hasBegun } from '../subject.ts';

/** It was ended before. */
export type Ended = { readonly code: 'ended' };
export type HasBegun = { readonly code: 'has-begun' };

/**
 * Gives the places of a household back; who waits for them moves up in the same transaction.
 * Refuses: ended, has-begun (staff still can). Throws NotFound, Forbidden.
 */
export async function cancelRegistration(ctx: Ctx, asked: Asked): Promise<Result<{ id: string }, Ended | HasBegun>> {
  const { registration, subject } = await lockedRegistration(ctx, asked);
  if (!isLive(registration)) return refuse({ code: 'ended' });
  if (asked.by === 'holder' && hasBegun(subject, ctx.now)) return refuse({ code: 'has-begun' });
  const { id, persons, version } = registration;
  const ended = { endedAt: ctx.now, endedBy: asked.by, heldUntil: null };
  await updateRegistration(ctx.tx, id, { state: 'cancelled', ...ended });
  if (takesPlaces(registration)) {
    await addToCounter(ctx.tx, registration, -persons);
    await moveUp(ctx, registration);
  }
  await audit(ctx, 'registrations.cancelled', id, { by: asked.by });
  await tellEnded(ctx, { id, occasion: version + 1 });
  return ok({ id });
}
