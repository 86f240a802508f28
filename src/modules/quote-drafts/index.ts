// Making what a quote offers, as long as it is a draft: from a scenario, with other services, quantities, words and prices of our own.
// Owns no schema. Uses organisation, tariffs, calculations, activity-catalogue, advice, quote-contents, quotes.
export { makeQuote } from './commands/make-quote.ts';
export { PriceForm } from './pages/price-form.tsx';
