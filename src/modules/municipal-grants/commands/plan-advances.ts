import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { instalmentsOf } from '../domain.ts';
import { lockForEdit } from '../locked-grant.ts';
import { replaceAdvances } from '../sql.ts';

export type PlanAdvances = { agreementId: string; totalCents: number; count: number; firstDay: Day };
export type AdvancesRefusal =
  | { code: 'not-decided' }
  | { code: 'already-settled'; settledOn: Day }
  | { code: 'more-than-granted'; grantedCents: number }
  | { code: 'too-little-to-share'; count: number };

/**
 * Plans the money in advance in equal instalments over a year, in the place of what was planned.
 * Refuses: not-decided, already-settled, more-than-granted, too-little-to-share. Throws NotFound, Forbidden.
 */
export async function planAdvances(ctx: Ctx, input: PlanAdvances): Promise<Result<null, AdvancesRefusal>> {
  const { agreementId, totalCents, count, firstDay } = input;
  const grant = await lockForEdit(ctx, agreementId);
  if (grant.grantedCents === null) return refuse({ code: 'not-decided' });
  if (grant.settledOn !== null) return refuse({ code: 'already-settled', settledOn: grant.settledOn });
  if (totalCents > grant.grantedCents) return refuse({ code: 'more-than-granted', grantedCents: grant.grantedCents });
  if (totalCents < count) return refuse({ code: 'too-little-to-share', count });

  const advances = instalmentsOf(totalCents, count, firstDay).map((advance) => ({ ...advance, id: newId() }));
  await replaceAdvances(ctx.tx, agreementId, advances);
  await audit(ctx, 'municipal-grants.advances-planned', agreementId, { totalCents, count });
  return ok(null);
}
