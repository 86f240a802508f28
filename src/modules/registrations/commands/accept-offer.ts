import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type Asked, lockedRegistration } from '../held-registration.ts';
import type { Registered } from '../new-registration.ts';
import { decidePlaced, tellStanding } from '../places-given.ts';
import { updateRegistration } from '../sql/registrations.ts';

/** No places are kept for it: they never were, it was answered, or time is over. */
export type NoOffer = { readonly code: 'no-offer' };

/** Takes the places that fell free for a household; what is paid online is kept until it is paid. Refuses: no-offer. Throws NotFound, Forbidden. */
export async function acceptOffer(ctx: Ctx, asked: Asked): Promise<Result<Registered, NoOffer>> {
  const { registration, counter } = await lockedRegistration(ctx, asked);
  const { id, state, heldUntil, payment, version } = registration;
  const isKept = state === 'offered' && heldUntil !== null && heldUntil > ctx.now;
  if (!isKept || counter.isClosed) return refuse({ code: 'no-offer' });
  const standing = decidePlaced(payment, ctx.now);
  await updateRegistration(ctx.tx, id, standing);
  await audit(ctx, 'registrations.offer-accepted', id, { by: asked.by });
  await tellStanding(ctx, { id, state: standing.state, occasion: version + 1 });
  return ok({ id, state: standing.state });
}
