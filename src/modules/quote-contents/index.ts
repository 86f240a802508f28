// What a version of a quote says: its services, quantities and own prices, what they cost, how page and PDF show it.
// Owns no schema. Uses organisation, tariffs, school-norms, calculations, activity-catalogue, priced-offers, advice, commitments.
export { changesBetween, type PartChange, partChanges } from './changes.ts';
export { type CustomPrice, priceQuote, type QuoteContent, type QuoteLine, servicesOf, withChanges } from './domain.ts';
export { lineForm } from './line-form.ts';
export { quotePdf } from './pdf/quote-document.ts';
export { ChangeTable } from './views/change-table.tsx';
export { LineFields } from './views/line-fields.tsx';
export { Offer, ServiceContent } from './views/offer.tsx';
