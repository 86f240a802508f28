import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { Fault } from '../../calculations/index.ts';
import { priceScenario, type Scenario, servicesWithoutReason } from '../domain.ts';
import { type Advice, adviceOf } from '../queries.ts';
import { findScenario, lockAdvice, replaceLines, updateScenario } from '../sql.ts';

/** `version` is the one that was shown. */
export type SaveScenario = Pick<Scenario, 'name' | 'schoolContribution' | 'version' | 'lines'> & { scenarioId: string };
export type SaveRefusal =
  | { code: 'changed-meanwhile'; current: Scenario }
  | { code: 'name-taken' }
  | { code: 'invalid-choice'; faults: readonly Fault[] }
  | { code: 'reason-missing'; services: readonly string[] };

/**
 * Keeps what was chosen. A quantity that differs from a known fact needs a reason.
 * Refuses: changed-meanwhile (with what stands there now), name-taken, invalid-choice, reason-missing. Throws NotFound, Forbidden.
 */
export async function saveScenario(ctx: Ctx, input: SaveScenario): Promise<Result<{ adviceId: string }, SaveRefusal>> {
  const adviceId = (await findScenario(ctx.tx, input.scenarioId))?.adviceId;
  const row = adviceId && (await lockAdvice(ctx.tx, adviceId));
  if (!row) throw new NotFound(`scenario ${input.scenarioId}`);
  requirePermission(ctx.actor, 'advice:edit', { municipality: row.municipalityCode });
  const advice = await adviceOf(ctx.tx, row);

  const refusal = decideSave(advice, input);
  if (refusal) return refuse(refusal);
  const { scenarioId: id, name, schoolContribution, lines } = input;
  const savedFacts = advice.facts.values;
  await updateScenario(ctx.tx, { id, name, schoolContribution, savedAt: ctx.now, savedFacts });
  await replaceLines(ctx.tx, id, lines);
  await audit(ctx, 'advice.scenario-saved', id, { services: lines.length });
  return ok({ adviceId: advice.id });
}

function decideSave(advice: Advice, input: SaveScenario): SaveRefusal | undefined {
  const current = advice.scenarios.find(({ id }) => id === input.scenarioId);
  if (!current) throw new NotFound(`scenario ${input.scenarioId}`);
  if (current.version !== input.version) return { code: 'changed-meanwhile', current };
  if (advice.scenarios.some(({ id, name }) => id !== current.id && name === input.name)) return { code: 'name-taken' };

  const edition = advice.edition.document;
  const facts = advice.facts.values;
  const priced = priceScenario({ edition, facts, year: advice.year }, input);
  if ('faults' in priced) return { code: 'invalid-choice', faults: priced.faults };
  const services = servicesWithoutReason(edition, facts, input.lines);
  return services.length > 0 ? { code: 'reason-missing', services } : undefined;
}
