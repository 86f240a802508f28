// What the library offers and what it costs: services with tariffs and norms, in yearly editions, and the engine that prices them.
// Owns schema activity_catalogue. Uses no other module.
export { installEdition } from './commands/install-edition.ts';
export type { EditionDocument, Service } from './edition.ts';
export { type CalculationInput, repriced } from './indexation.ts';
export { type CalculationParts, calculationParts, marksOf } from './pdf/calculation-parts.ts';
export type * from './pdf/offer-parts.ts';
export { type Edition, editionById, editionInForce, editionOfYear } from './queries.ts';
export { shippedEdition2025 } from './shipped.ts';
export type { Calculation, CustomLine, Facts, Fault, Line, Quantities, Selection } from './tariff/calculation.ts';
export { faultText } from './tariff/messages.ts';
export { promisedActivitiesOf, schoolNormsOf } from './tariff/norms.ts';
export { priceSelections } from './tariff/price-selections.ts';
export * from './tariff/questions.ts';
export { CoverageSummary, CoverageTable, titlesOf, Warnings } from './views/coverage.tsx';
export { LevelBadges } from './views/level-badge.tsx';
export { programmeLineTitle } from './views/price-rows.ts';
export { PriceTable } from './views/price-table.tsx';
export { perInhabitantCents, TotalFigures, TotalTables } from './views/totals.tsx';
