// What was agreed with municipalities, schools and childcare: terms, prices, commitments and how far they are.
// Owns schema agreements. Uses organisation, branches, people, tariffs, calculations, activity-catalogue, priced-offers, advice, quotes.
export { concludeAgreement } from './commands/conclude-agreement.ts';
export type { Counts, Rhythm } from './commitment-rules.ts';
export { type Commitment, findCommitment, listCommitments } from './sql/commitments.ts';
export { type AgreementSummary, listAgreements } from './sql/overview.ts';
