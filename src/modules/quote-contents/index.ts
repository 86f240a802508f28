// What a version of a quote says: its services, quantities and own prices, what they cost, how page and PDF show it.
// Owns no schema. Uses organisation, tariffs, calculations, activity-catalogue, priced-offers, advice.
export { changesBetween } from './changes.ts';
export { type CustomPrice, priceQuote, type QuoteContent, type QuoteLine } from './domain.ts';
export { lineForm, type Typed } from './line-form.ts';
export { quotePdf } from './pdf/quote-document.ts';
export { ChangeTable } from './views/change-table.tsx';
export { LineFields } from './views/line-fields.tsx';
export { Offer, ServiceContent, servicesOf } from './views/offer.tsx';
