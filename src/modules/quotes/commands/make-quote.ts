import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { adviceById, priceScenario } from '../../advice/index.ts';
import type { Fault } from '../../calculations/index.ts';
import { usualConditions, usualLetter, usualValidUntil } from '../default-texts.ts';
import { linesFrom, numberOf } from '../domain.ts';
import { insertQuote, nextNumber } from '../sql/quotes.ts';
import { insertVersion, replaceLines } from '../sql/versions.ts';
import { accountOf, takeStep } from '../step.ts';

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

  const made = { createdAt: ctx.now, createdBy: accountOf(ctx) };
  const quoteId = newId();
  const number = numberOf(year, municipality.code, await nextNumber(ctx.tx));
  await insertQuote(ctx.tx, {
    id: quoteId,
    number,
    municipalityCode: municipality.code,
    year,
    adviceId: advice.id,
    ...made,
  });
  const versionId = newId();
  const texts = { letter: usualLetter(municipality.name, year, edition.year), conditions: usualConditions };
  const validUntil = input.validUntil ?? usualValidUntil(today(ctx.now));
  const from = { scenarioName: scenario.name, schoolContribution: scenario.schoolContribution, facts: facts.values };
  await insertVersion(ctx.tx, {
    id: versionId,
    quoteId,
    number: 1,
    editionId: edition.id,
    validUntil,
    ...from,
    ...texts,
    ...made,
  });
  await replaceLines(ctx.tx, versionId, linesFrom(advice, scenario));
  await takeStep(ctx, { versionId, step: 'made' });
  return ok({ versionId });
}
