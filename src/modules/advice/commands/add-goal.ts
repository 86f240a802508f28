import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { insertGoal, listGoals, lockAdvice } from '../sql.ts';

export type GoalRefusal = { code: 'goal-known' };

/** Adds a goal of the municipality, which lines of every scenario may name. Refuses: goal-known. Throws NotFound, Forbidden. */
export async function addGoal(
  ctx: Ctx,
  { adviceId, title }: { adviceId: string; title: string },
): Promise<Result<{ id: string }, GoalRefusal>> {
  const advice = await lockAdvice(ctx.tx, adviceId);
  if (!advice) throw new NotFound(`advice ${adviceId}`);
  requirePermission(ctx.actor, 'advice:edit', { municipality: advice.municipalityCode });
  const goals = await listGoals(ctx.tx, [adviceId]);
  if (goals.some((goal) => goal.title === title)) return refuse({ code: 'goal-known' });
  const id = newId();
  await insertGoal(ctx.tx, { id, adviceId, title });
  await audit(ctx, 'advice.goal-added', id, { adviceId });
  return ok({ id });
}
