// What a choice of services costs on an edition: lines, totals, coverage and warnings, and what must be asked to know it.
// Owns no schema. Uses tariffs.
export type { Calculation, Facts, Fault, Line, Quantities, Selection } from './calculation.ts';
export { faultText, titlesOf, warningText } from './messages.ts';
export { priceSelections } from './price-selections.ts';
export {
  choiceQuestionsOf,
  pathsOf,
  quantitiesFrom,
  quantityQuestionsOf,
  readAnswer,
} from './questions.ts';
