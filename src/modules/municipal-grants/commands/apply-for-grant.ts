import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { askedInAll } from '../domain.ts';
import { lockForEdit } from '../locked-grant.ts';
import { listGrantLines, updateGrant } from '../sql.ts';

export type ApplyForGrant = { agreementId: string; appliedOn: Day };
export type ApplyRefusal = { code: 'already-applied'; appliedOn: Day };

/**
 * Records that the subsidy was applied for: the amount of the first year with what is paid once.
 * Refuses: already-applied. Throws NotFound (also for an order, which needs none), Forbidden.
 */
export async function applyForGrant(
  ctx: Ctx,
  { agreementId, appliedOn }: ApplyForGrant,
): Promise<Result<null, ApplyRefusal>> {
  const grant = await lockForEdit(ctx, agreementId);
  if (grant.appliedOn !== null) return refuse({ code: 'already-applied', appliedOn: grant.appliedOn });

  await updateGrant(ctx.tx, agreementId, { appliedOn });
  const askedCents = askedInAll(await listGrantLines(ctx.tx, agreementId));
  await audit(ctx, 'municipal-grants.grant-applied-for', agreementId, { askedCents });
  return ok(null);
}
