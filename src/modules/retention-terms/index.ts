// How long names of residents are kept once something is over: chosen by the organisation, within what the program allows.
// Owns schema retention_terms. Uses people.
export { monthsText } from './months-texts.ts';
export { dueOf, monthsKept } from './term.ts';
