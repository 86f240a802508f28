import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { Reading } from './reading.ts';
import { insertReading } from './sql.ts';

/** `version`: of the decision that was seen, 0 for none. */
export type DecideReading = { readonly reading: Reading; readonly reason: string; readonly version: number };

/**
 * Decides how the library reads a number of pupils that the source puts in no band. Commitments made from then on follow
 * it; those that were made keep theirs. Refuses: stale. Throws Forbidden.
 */
export async function decideReading(ctx: Ctx, input: DecideReading): Promise<Result<{ version: number }, Stale>> {
  requirePermission(ctx.actor, 'activity-catalogue:edit', {});
  const { reading, reason } = input;
  const version = input.version + 1;
  const accountId = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  if (!(await insertReading(ctx.tx, { version, reading, reason, decidedAt: ctx.now, accountId })))
    return refuse({ code: 'stale' });
  await audit(ctx, 'school-norms.reading-decided', 'school-norms', { version, reading });
  return ok({ version });
}
