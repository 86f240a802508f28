import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { OPEN_THRESHOLDS } from '../rule-sets.ts';
import { listThresholds, setThresholdValue } from '../sql.ts';

/** `version` is the one that was shown; 0 when the value was still that of the rule set. */
export type SetThreshold = { id: string; value: number; version: number };
export type ThresholdRefusal = { code: 'threshold-changed'; value: number; version: number };

/**
 * Sets the value of a threshold that no source gives. It holds for every check from then on.
 * Refuses: threshold-changed (with what stands there now). Throws NotFound for one that a source gives, Forbidden.
 */
export async function setThreshold(ctx: Ctx, input: SetThreshold): Promise<Result<{ id: string }, ThresholdRefusal>> {
  const threshold = OPEN_THRESHOLDS.find(({ id }) => id === input.id);
  if (!threshold) throw new NotFound(`threshold ${input.id}`);
  requirePermission(ctx.actor, 'rule-sets:set-thresholds', {});
  const setBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  if (!(await setThresholdValue(ctx.tx, { ...input, setAt: ctx.now, setBy }))) {
    const current = (await listThresholds(ctx.tx)).find(({ id }) => id === input.id);
    return refuse({
      code: 'threshold-changed',
      value: current?.value ?? threshold.value,
      version: current?.version ?? 0,
    });
  }
  await audit(ctx, 'rule-sets.threshold-set', input.id, { value: input.value });
  return ok({ id: input.id });
}
