import type { Ctx } from '#kernel/ctx.ts';
import { type Result, refuse } from '#kernel/result.ts';
import { type Asked, lockedRegistration } from '../held-registration.ts';
import type { NoOffer } from './accept-offer.ts';
import { cancelRegistration, type Ended, type HasBegun } from './cancel-registration.ts';

/** Leaves places that fell free to who comes next; the household waits no longer. Refuses: no-offer. Throws NotFound, Forbidden. */
export async function declineOffer(
  ctx: Ctx,
  asked: Asked,
): Promise<Result<{ id: string }, NoOffer | Ended | HasBegun>> {
  const { registration } = await lockedRegistration(ctx, asked);
  return registration.state === 'offered' ? cancelRegistration(ctx, asked) : refuse({ code: 'no-offer' });
}
