import { createHash } from 'node:crypto';
import type { Advice, Scenario } from '../advice/index.ts';
import type { QuoteVersion } from '../quotes/index.ts';

/** What a quote takes from a scenario. */
export type ScenarioContent = Pick<QuoteVersion, 'scenarioName' | 'schoolContribution' | 'facts' | 'lines'>;

/** The scenario as a quote offers it: with the facts of this moment, and the goals that it serves in words. */
export const contentFrom = (
  { goals, facts }: Pick<Advice, 'goals' | 'facts'>,
  { name, schoolContribution, lines }: Scenario,
): ScenarioContent => ({
  scenarioName: name,
  schoolContribution,
  facts: facts.values,
  lines: lines.map(({ goalId, ...line }) => ({
    ...line,
    goal: goals.find(({ id }) => id === goalId)?.title ?? null,
  })),
});

/** A short text that is another as soon as anything that would be taken over is: scenario, goals or facts. */
export const fingerprintOf = (content: ScenarioContent): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
