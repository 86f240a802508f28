import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { deleteGoal, findGoal, lockAdvice } from '../sql.ts';

/** Removes a goal; lines that named it name none afterwards. Throws NotFound, Forbidden. */
export async function removeGoal(ctx: Ctx, input: { goalId: string }): Promise<Result<{ adviceId: string }>> {
  const goal = await findGoal(ctx.tx, input.goalId);
  const advice = goal && (await lockAdvice(ctx.tx, goal.adviceId));
  if (!advice) throw new NotFound(`goal ${input.goalId}`);
  requirePermission(ctx.actor, 'advice:edit', { municipality: advice.municipalityCode });
  await deleteGoal(ctx.tx, goal.id);
  await audit(ctx, 'advice.goal-removed', goal.id, { adviceId: advice.id });
  return ok({ adviceId: advice.id });
}
