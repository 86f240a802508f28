// What a municipality pays for each service, beside other calculations or beside what was agreed before.
// Owns no schema. Uses tariffs, calculations.
export { agreedPricesOf } from './agreed-prices.ts';
export { compareWithReference, type PriceComparison } from './price-comparison.ts';
export {
  annualOf,
  chosenIn,
  compareCalculations,
  type Difference,
  oneOffOf,
  yearlyPriceText,
} from './prices-per-service.ts';
export { PriceComparisonTable } from './views/price-comparison-table.tsx';
