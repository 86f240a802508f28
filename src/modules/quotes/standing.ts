import { asDay, type Day } from '#kernel/days.ts';
import type { QuoteState } from './domain.ts';
import type { QuoteSummary } from './sql/quotes.ts';

/** State and last day of a version in a list, in the form that the rules know. */
export const asStanding = ({ state, validUntil }: QuoteSummary): { state: QuoteState; validUntil: Day } => ({
  state,
  validUntil: asDay(validUntil),
});
