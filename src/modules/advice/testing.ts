// Builders for tests, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import type { Result } from '#kernel/result.ts';
import { installEdition } from '../activity-catalogue/index.ts';
import { openBranch } from '../branches/testing.ts';
import { edition2025 } from '../calculations/testing.ts';
import { enterFacts } from '../organisation/index.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { saveScenario } from './commands/save-scenario.ts';
import { startAdvice } from './commands/start-advice.ts';
import type { ScenarioLine } from './domain.ts';
import { type Advice, adviceById } from './queries.ts';

type Values = Parameters<typeof enterFacts>[1]['values'];

export const COEVORDEN = 'GM0109';
const FACTS = { inhabitants: 35_860, schools: 24, pupils: 2_129, childcareLocations: 21, clinics: 3 };

/** Coevorden with its facts of 2024, a large and a medium branch, and the edition of 2025 in force. */
export async function describeCoevorden(ctx: Ctx, values: Values = FACTS): Promise<void> {
  await installEdition(ctx, edition2025);
  await registerMunicipality(ctx, { code: COEVORDEN, name: 'Coevorden' });
  await openBranch(ctx, { municipalityCode: COEVORDEN, name: 'Bibliotheek Coevorden', sizeClass: 'large' });
  await openBranch(ctx, { municipalityCode: COEVORDEN, name: 'Bibliotheek Dalen', sizeClass: 'medium' });
  await learnFacts(ctx, values);
}

/** What became known of Coevorden in 2024. */
export const learnFacts = (ctx: Ctx, values: Values) =>
  enterFacts(ctx, { municipalityCode: COEVORDEN, year: 2024, source: 'CBS', asOf: asDay('2024-01-01'), values });

/** The advice for Coevorden in 2026 with one scenario of the Basis services, or of these lines. */
export async function anAdvice(ctx: Ctx, { lines }: { lines?: readonly ScenarioLine[] } = {}): Promise<Advice> {
  await describeCoevorden(ctx);
  const { id } = given(await startAdvice(ctx, { municipalityCode: COEVORDEN, year: 2026 }));
  if (lines) await saveLines(ctx, id, lines);
  return adviceAgain(ctx, id);
}

/** The advice as it is now. */
export async function adviceAgain({ tx }: Ctx, id: string): Promise<Advice> {
  const advice = await adviceById(tx, id);
  if (!advice) throw new Error(`no advice ${id}`);
  return advice;
}

/** A chosen service that follows the facts, unless it says otherwise. */
export const aLine = (serviceId: string, rest: Partial<ScenarioLine> = {}): ScenarioLine => ({
  serviceId,
  quantities: {},
  choice: {},
  reason: null,
  goalId: null,
  ...rest,
});

/** The first scenario of an advice. */
export function firstScenario({ scenarios }: Advice): Advice['scenarios'][number] {
  const [first] = scenarios;
  if (!first) throw new Error('an advice has a scenario');
  return first;
}

async function saveLines(ctx: Ctx, adviceId: string, lines: readonly ScenarioLine[]): Promise<void> {
  const { id, name, version, schoolContribution } = firstScenario(await adviceAgain(ctx, adviceId));
  given(await saveScenario(ctx, { scenarioId: id, name, version, schoolContribution, lines }));
}

/** What a command gave that must not refuse. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
