import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { scenariosOf } from '../queries.ts';
import { insertScenario, lockAdvice, replaceLines } from '../sql.ts';

export type AddScenario = { adviceId: string; name: string /** The scenario to start from. */; copyOf: string };
export type AddRefusal = { code: 'name-taken' } | { code: 'enough-scenarios'; most: number };

const MOST = 6;

/** Adds a scenario to compare with, as a copy. Refuses: name-taken, enough-scenarios. Throws NotFound, Forbidden. */
export async function addScenario(
  ctx: Ctx,
  { adviceId, name, copyOf }: AddScenario,
): Promise<Result<{ id: string }, AddRefusal>> {
  const advice = await lockAdvice(ctx.tx, adviceId);
  if (!advice) throw new NotFound(`advice ${adviceId}`);
  requirePermission(ctx.actor, 'advice:edit', { municipality: advice.municipalityCode });
  const scenarios = await scenariosOf(ctx.tx, [adviceId]);
  const original = scenarios.find((scenario) => scenario.id === copyOf);
  if (!original) throw new NotFound(`scenario ${copyOf}`);
  if (scenarios.some((scenario) => scenario.name === name)) return refuse({ code: 'name-taken' });
  if (scenarios.length >= MOST) return refuse({ code: 'enough-scenarios', most: MOST });

  const id = newId();
  const { schoolContribution, savedAt, savedFacts, lines } = original;
  await insertScenario(ctx.tx, { id, adviceId, name, schoolContribution, savedAt, savedFacts });
  await replaceLines(ctx.tx, id, lines);
  await audit(ctx, 'advice.scenario-added', id, { adviceId });
  return ok({ id });
}
