// Builders for tests and for the demo, of this module and others.
import type { User } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Route } from '../quotes/index.ts';
import { anAcceptedQuote, lineOf } from '../quotes/testing.ts';
import { concludeAgreement } from './commands/conclude-agreement.ts';

export { concludeAgreement } from './commands/conclude-agreement.ts';
export { giveNotice } from './commands/give-notice.ts';
export { renewAgreement } from './commands/renew-agreement.ts';
export { setTerms } from './commands/set-terms.ts';
export { listTerms } from './sql/agreements.ts';

/** The autumn before the year of the agreement: its terms can still be set. */
export const BEFORE = new Date('2025-11-22T09:00:00Z');

/** Activities in the branch, a range of activities, hours a week, and a presence. */
export const promisingLines = ['llo-pakket-1', 'meedoen-in-de-samenleving', 'boekstartcoach', 'ido'].map((id) =>
  lineOf(id),
);

/** The agreement with Coevorden for 2026, with the account of the municipality that agreed. */
export async function anAgreement(
  ctx: Ctx,
  { lines = promisingLines, route = 'order' }: { lines?: typeof promisingLines; route?: Route } = {},
): Promise<{ id: string; versionId: string; officer: User }> {
  const { version, officer } = await anAcceptedQuote(ctx, lines, route);
  const concluded = await concludeAgreement(ctx, { versionId: version.id });
  if (!concluded.ok) throw new Error('concludeAgreement never refuses');
  return { id: concluded.value.id, versionId: version.id, officer };
}
