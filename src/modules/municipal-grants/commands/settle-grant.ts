import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { lockForEdit } from '../locked-grant.ts';
import { updateGrant } from '../sql.ts';

export type SettleGrant = { agreementId: string; settledOn: Day; settledCents: number };
export type SettleRefusal =
  | { code: 'not-decided' }
  | { code: 'already-settled'; settledOn: Day }
  | { code: 'settled-before-decided'; decidedOn: Day }
  | { code: 'more-than-granted'; grantedCents: number };

/**
 * Records the amount on which the municipality settled the subsidy, after the annual report.
 * Refuses: not-decided, already-settled, settled-before-decided, more-than-granted. Throws NotFound, Forbidden.
 */
export async function settleGrant(ctx: Ctx, input: SettleGrant): Promise<Result<null, SettleRefusal>> {
  const { agreementId, settledOn, settledCents } = input;
  const grant = await lockForEdit(ctx, agreementId);
  if (grant.grantedCents === null || grant.decidedOn === null) return refuse({ code: 'not-decided' });
  if (grant.settledOn !== null) return refuse({ code: 'already-settled', settledOn: grant.settledOn });
  if (settledOn < grant.decidedOn) return refuse({ code: 'settled-before-decided', decidedOn: grant.decidedOn });
  if (settledCents > grant.grantedCents) return refuse({ code: 'more-than-granted', grantedCents: grant.grantedCents });

  await updateGrant(ctx.tx, agreementId, { settledOn, settledCents });
  await audit(ctx, 'municipal-grants.grant-settled', agreementId, { settledCents });
  return ok(null);
}
