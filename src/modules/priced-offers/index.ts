// How a calculation is shown, on screen and in documents, whether it is still advice, a quote or already an agreement.
// Owns no schema. Uses tariffs, calculations.
export { contributionText } from './left-open.ts';
export { type CalculationParts, calculationParts, marksOf } from './pdf/calculation-parts.ts';
export type { CommitmentRow } from './pdf/offer-parts.ts';
export { promisedActivitiesOf } from './promised-activities.ts';
export { CoverageSummary, CoverageTable, Warnings } from './views/coverage.tsx';
export { PriceTable } from './views/price-table.tsx';
export { perInhabitantCents, TotalFigures, TotalTables } from './views/totals.tsx';
