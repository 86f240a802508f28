// What the library offers a municipality: numbered quotes in versions, what both sides said, and the acceptance.
// Owns schema quotes. Uses organisation, people, tariffs, calculations, activity-catalogue, priced-offers, advice.
export { makeQuote } from './commands/make-quote.ts';
export { sendQuote } from './commands/send-quote.ts';
export { type QuoteState, ROUTES, type Route } from './domain.ts';
export { routeLabels, stateLabels } from './messages.ts';
export { type AcceptedVersion, acceptedVersion } from './queries.ts';
export { listVersions as listQuotes, type QuoteSummary } from './sql/quotes.ts';
