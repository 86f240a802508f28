// What the library offers and what it costs: services with tariffs and norms, in yearly editions, and the engine that prices them.
// Owns schema activity_catalogue. Uses no other module.
export { installEdition } from './commands/install-edition.ts';
export type { EditionDocument, Service } from './edition.ts';
export { type Edition, editionById, editionInForce, editionOfYear } from './queries.ts';
export { shippedEdition2025 } from './shipped.ts';
export type {
  Calculation,
  CustomLine,
  Facts,
  Fault,
  Line,
  PricingOptions,
  Quantities,
  Selection,
} from './tariff/calculation.ts';
export { faultText, warningText } from './tariff/messages.ts';
export { promisedActivitiesOf, schoolNormsOf } from './tariff/norms.ts';
export { priceSelections } from './tariff/price-selections.ts';
export { isPriced, quantitiesOf } from './tariff/quantities.ts';
