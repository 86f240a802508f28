import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { adviceById, priceScenario } from '../../advice/index.ts';
import type { Fault } from '../../calculations/index.ts';
import { startQuote } from '../../quotes/index.ts';
import { usualConditions, usualLetter } from '../default-texts.ts';
import { contentFrom } from '../scenario-content.ts';

export type MakeQuote = { adviceId: string; scenarioId: string; validUntil?: Day };
export type MakeQuoteRefusal = { code: 'incomplete-scenario'; faults: readonly Fault[] } | { code: 'empty-scenario' };

/**
 * Makes the first version of a quote, a draft, from a scenario: with its services, quantities and the facts of this moment.
 * Refuses: incomplete-scenario, empty-scenario. Throws NotFound, Forbidden.
 */
export async function makeQuote(ctx: Ctx, input: MakeQuote): Promise<Result<{ versionId: string }, MakeQuoteRefusal>> {
  const advice = await adviceById(ctx.tx, input.adviceId);
  const scenario = advice?.scenarios.find(({ id }) => id === input.scenarioId);
  if (!advice || !scenario) throw new NotFound(`scenario ${input.scenarioId} of advice ${input.adviceId}`);
  const { year, edition, facts, municipality } = advice;
  requirePermission(ctx.actor, 'quotes:edit', { municipality: municipality.code });
  if (scenario.lines.length === 0) return refuse({ code: 'empty-scenario' });
  const priced = priceScenario({ edition: edition.document, facts: facts.values, year }, scenario);
  if ('faults' in priced) return refuse({ code: 'incomplete-scenario', faults: priced.faults });

  const versionId = await startQuote(ctx, {
    ...{ municipalityCode: municipality.code, year, adviceId: advice.id, editionId: edition.id },
    ...contentFrom(advice, scenario),
    ...{ letter: usualLetter(municipality.name, year, edition.year), conditions: usualConditions },
    validUntil: input.validUntil,
  });
  return ok({ versionId });
}
