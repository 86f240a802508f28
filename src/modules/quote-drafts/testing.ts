// For tests and the demo, of this module and others.
export { editDraft } from './commands/edit-draft.ts';
export { makeQuote } from './commands/make-quote.ts';
export { pricePart } from './commands/price-part.ts';
