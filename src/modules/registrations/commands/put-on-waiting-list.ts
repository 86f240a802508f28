import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { lockedRegistration } from '../held-registration.ts';
import { tellWaiting } from '../news.ts';
import { takesPlaces } from '../registration.ts';
import { addToCounter } from '../sql/counters.ts';
import { updateRegistration } from '../sql/registrations.ts';

/** It has no places to give up. */
export type NoPlaces = { readonly code: 'no-places' };

/**
 * Lets a household wait that had places, where there are fewer now than were given. It keeps its turn, and is told.
 * Nobody gets what it leaves: that was too much. Refuses: no-places. Throws NotFound, Forbidden.
 */
export async function putOnWaitingList(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, NoPlaces>> {
  const { registration } = await lockedRegistration(ctx, { id, by: 'staff' });
  if (!takesPlaces(registration)) return refuse({ code: 'no-places' });
  await updateRegistration(ctx.tx, id, { state: 'waiting', heldUntil: null });
  await addToCounter(ctx.tx, registration, -registration.persons);
  await audit(ctx, 'registrations.put-on-waiting-list', id);
  await tellWaiting(ctx, { id, occasion: registration.version + 1 });
  return ok({ id });
}
