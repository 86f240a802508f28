import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type Asked, lockedRegistration } from '../held-registration.ts';
import { wipe } from '../personal-data.ts';
import { isLive } from '../registration.ts';
import { hasBegun } from '../subject.ts';
import { cancelRegistration } from './cancel-registration.ts';

/**
 * Takes out everything that is known of a household, as it asked. What it had still to come is given back first; of what
 * was held only the counts stay. Throws NotFound, Forbidden.
 */
export async function forgetHousehold(ctx: Ctx, asked: Asked): Promise<Result<{ id: string }, never>> {
  const { registration, subject } = await lockedRegistration(ctx, asked);
  const { id } = registration;
  if (isLive(registration) && !hasBegun(subject, ctx.now)) await cancelRegistration(ctx, asked);
  await wipe(ctx, [id]);
  await audit(ctx, 'registrations.household-forgotten', id, { by: asked.by });
  return ok({ id });
}
