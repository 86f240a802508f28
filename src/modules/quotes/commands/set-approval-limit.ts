import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { ChangedMeanwhile } from '../domain.ts';
import { lockSettings, updateSettings } from '../sql/steps.ts';

export type SetApprovalLimit = { approvalAboveCents: number; version: number };

/** Above which yearly amount, in cents, a quote needs approval from now on. Refuses: changed-meanwhile. Throws Forbidden. */
export async function setApprovalLimit(ctx: Ctx, input: SetApprovalLimit): Promise<Result<null, ChangedMeanwhile>> {
  requirePermission(ctx.actor, 'quotes:approve', {});
  const { version } = await lockSettings(ctx.tx);
  if (version !== input.version) return refuse({ code: 'changed-meanwhile', version });
  await updateSettings(ctx.tx, input.approvalAboveCents);
  await audit(ctx, 'quotes.approval-limit-set', 'quotes', { approvalAboveCents: input.approvalAboveCents });
  return ok(null);
}
