// An offer to a municipality in numbered versions: approval, sending, what both sides decided, and the acceptance.
// Owns schema quotes. Uses organisation, people, tariffs, school-norms, calculations, activity-catalogue, advice, quote-contents.
export type { Route } from './domain.ts';
export { type DraftRefusal, nextDraft, saveDraft, startQuote } from './draft.ts';
export { lockForLibrary, lockForMunicipality } from './locked-version.ts';
export { stateLabels } from './messages.ts';
export { type AcceptedVersion, acceptedVersion, type QuoteVersion } from './queries.ts';
export { readQuote } from './read-quote.ts';
export { listVersions as listQuotes, type QuoteSummary } from './sql/quotes.ts';
export { takeStep } from './step.ts';
