import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { moveUp } from '../move-up.ts';
import { tellEnded } from '../news.ts';
import { addToCounter, type Counted, lockCounter } from '../sql/counters.ts';
import { expireHeldOf } from '../sql/held.ts';

/** Ends the offers that nobody answered and the reservations that nobody paid in time; who waits moves up. Twice does no harm. */
export async function expireHeld(ctx: Ctx, counted: Counted): Promise<Result<{ expired: number }, never>> {
  await lockCounter(ctx.tx, counted);
  const expired = await expireHeldOf(ctx.tx, counted, ctx.now);
  for (const { id, persons, version } of expired) {
    await addToCounter(ctx.tx, counted, -persons);
    await audit(ctx, 'registrations.expired', id);
    await tellEnded(ctx, { id, occasion: version });
  }
  await moveUp(ctx, counted);
  return ok({ expired: expired.length });
}
