import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { deleteScenario, findScenario, listScenarios, lockAdvice } from '../sql.ts';

export type RemoveRefusal = { code: 'last-scenario' };

/** Removes a scenario; an advice keeps at least one. Refuses: last-scenario. Throws NotFound, Forbidden. */
export async function removeScenario(
  ctx: Ctx,
  input: { scenarioId: string },
): Promise<Result<{ adviceId: string }, RemoveRefusal>> {
  const scenario = await findScenario(ctx.tx, input.scenarioId);
  const advice = scenario && (await lockAdvice(ctx.tx, scenario.adviceId));
  if (!advice) throw new NotFound(`scenario ${input.scenarioId}`);
  requirePermission(ctx.actor, 'advice:edit', { municipality: advice.municipalityCode });
  if ((await listScenarios(ctx.tx, [advice.id])).length === 1) return refuse({ code: 'last-scenario' });
  await deleteScenario(ctx.tx, input.scenarioId);
  await audit(ctx, 'advice.scenario-removed', input.scenarioId, { adviceId: advice.id });
  return ok({ adviceId: advice.id });
}
