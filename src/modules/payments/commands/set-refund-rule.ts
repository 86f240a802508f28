import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import type { RefundRule } from '../refund.ts';
import { deleteRule, saveRule } from '../sql/refunds.ts';

export type SetRefundRule = Pick<RefundRule, 'version'> & {
  /** Null: of the organisation. */
  readonly activityId: string | null;
  /** Undefined: as the organisation does, for an activity. */
  readonly fullUntilDays: number | null | undefined;
};

/** Says until when who cancels gets everything back. What was asked back before stays. Refuses: stale. Throws NotFound, Forbidden. */
export async function setRefundRule(ctx: Ctx, input: SetRefundRule): Promise<Result<void, Stale>> {
  const { activityId, fullUntilDays, version } = input;
  const id = newId();
  if (activityId === null) requirePermission(ctx.actor, 'payments:set-rules', {});
  else await changeableActivity(ctx, activityId);
  if (fullUntilDays === undefined) {
    if (activityId !== null) await deleteRule(ctx.tx, activityId);
  } else if (!(await saveRule(ctx.tx, { id, activityId, fullUntilDays, version }))) return refuse({ code: 'stale' });
  await audit(ctx, 'payments.refund-rule-set', activityId ?? id, { days: fullUntilDays ?? null });
  return ok(undefined);
}
