import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { askedInAll } from '../grants.ts';
import { lockForEdit } from '../locked-agreement.ts';
import { listLines } from '../sql/agreements.ts';
import { findGrant, insertGrant } from '../sql/grants.ts';

export type ApplyForGrant = { agreementId: string; appliedOn: Day };
export type ApplyRefusal = { code: 'not-by-grant' } | { code: 'already-applied'; appliedOn: Day };

/**
 * Records that the subsidy was applied for: the amount of the first year with what is paid once.
 * Refuses: not-by-grant (an order needs none), already-applied. Throws NotFound, Forbidden.
 */
export async function applyForGrant(
  ctx: Ctx,
  { agreementId, appliedOn }: ApplyForGrant,
): Promise<Result<null, ApplyRefusal>> {
  const { route } = await lockForEdit(ctx, agreementId);
  if (route !== 'grant') return refuse({ code: 'not-by-grant' });
  const earlier = await findGrant(ctx.tx, agreementId);
  if (earlier) return refuse({ code: 'already-applied', appliedOn: earlier.appliedOn });

  const lines = (await listLines(ctx.tx, agreementId)).filter(({ termNumber }) => termNumber === 1);
  const askedCents = askedInAll(lines);
  await insertGrant(ctx.tx, { agreementId, appliedOn, askedCents });
  await audit(ctx, 'agreements.grant-applied-for', agreementId, { askedCents });
  return ok(null);
}
