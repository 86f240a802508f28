// Builders for tests, of this module and others.
import { asDay } from '#kernel/days.ts';
import { edition2025 } from '../tariffs/testing.ts';
import { priceQuote, type QuoteContent, type QuoteLine } from './domain.ts';

export { quoteDocument } from './pdf/quote-document.ts';

export const lineOf = (serviceId: string, line: Partial<QuoteLine> = {}): QuoteLine => ({
  ...{ serviceId, quantities: {}, choice: {}, reason: null, goal: null },
  ...line,
});

/** A first version for Coevorden, priced on the shipped edition: a help point, a coach for each of three clinics, and a part on quote. */
export function aContent(changes: Partial<QuoteContent> = {}): QuoteContent {
  const document = edition2025;
  const content = {
    ...{
      quoteNumber: 'OFF-2026-0109-0001',
      number: 1,
      year: 2026,
      sentAt: null,
      reading: 'undecided' as const,
      schoolContribution: 'on-top' as const,
    },
    municipality: { code: 'GM0109', name: 'Coevorden' },
    edition: {
      id: 'edition',
      year: 2025,
      editionVersion: 1,
      state: 'published',
      document,
      version: 1,
      serviceVersions: {},
    },
    facts: { inhabitants: 35_860, clinics: 3 },
    lines: [lineOf('ido'), lineOf('boekstartcoach'), lineOf('verhalenbrink')],
    customPrices: [],
    validUntil: asDay('2027-01-21'),
    conditions: 'Betaling per kwartaal.',
    letter: 'Hierbij ons aanbod.',
    ...changes,
  };
  const priced = priceQuote(document, content);
  if ('faults' in priced) throw new Error(`no price: ${JSON.stringify(priced.faults)}`);
  return { ...content, calculation: priced.calculation };
}
