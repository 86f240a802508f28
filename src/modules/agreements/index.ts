// What was agreed with municipalities, schools and childcare: terms, prices, renewal, notice.
// Owns schema agreements. Uses organisation, branches, people, tariffs, calculations, activity-catalogue, priced-offers, commitments, quotes, municipal-grants.

export { agreedCalculation } from './queries.ts';
export { type AgreementSummary, listAgreements } from './sql/overview.ts';
