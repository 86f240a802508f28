// What was agreed with municipalities, schools and childcare: terms, prices, renewal, notice.
// Owns schema agreements. Uses organisation, branches, places, people, tariffs, calculations, activity-catalogue, priced-offers, commitments, quotes, municipal-grants.

export { concludeWithPartner } from './conclude-with-partner.ts';
export { type Basis, PAYER } from './domain.ts';
export { CatalogueTerms } from './pages/agreement-view.tsx';
export { PayerTables } from './pages/payer-tables.tsx';
export { agreementPdfOf } from './pdf/agreement-document.ts';
export { agreedCalculation, agreementById } from './queries.ts';
export { type AgreementSummary, listAgreements } from './sql/overview.ts';
export { type TermRule, termOf, yearsOf } from './terms.ts';
export { partyWords, termItems } from './words.ts';
