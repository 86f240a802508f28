import type { Advice, Scenario } from '../advice/index.ts';
import type { QuoteLine } from '../quote-contents/index.ts';

/** The lines of a scenario with the goals that they serve in words. */
export const linesFrom = ({ goals }: Pick<Advice, 'goals'>, { lines }: Pick<Scenario, 'lines'>): QuoteLine[] =>
  lines.map(({ goalId, ...line }) => ({ ...line, goal: goals.find(({ id }) => id === goalId)?.title ?? null }));
