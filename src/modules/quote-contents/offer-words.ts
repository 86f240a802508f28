import { formatDay } from '#kernel/days.ts';
import { titlesOf } from '../calculations/index.ts';
import { type CommitmentRow, calculationParts, promisedActivitiesOf } from '../priced-offers/index.ts';
import type { QuoteContent } from './domain.ts';

// What page and document both say of a version, so that they cannot differ.

/** The letter in paragraphs: an empty line parts them. */
export const paragraphsOf = ({ letter }: QuoteContent): string[] => letter.split(/\n\s*\n/).filter(Boolean);

/** All that is agreed besides the prices. What a person wrote beside a price of their own belongs to it. */
export function conditionsOf({ conditions, customPrices, edition, validUntil }: QuoteContent): string[] {
  const titles = titlesOf(edition.document);
  return [
    `Deze offerte is geldig tot en met ${formatDay(validUntil)}.`,
    ...conditions.split(/\n+/).filter(Boolean),
    ...customPrices.map(({ serviceId, note }) => `${titles.get(serviceId) ?? serviceId}: ${note}`),
  ];
}

/** What the municipality may count on, in numbers. */
export function promisesOf({ calculation, edition, year, municipality }: QuoteContent): CommitmentRow[] {
  const titles = titlesOf(edition.document);
  return promisedActivitiesOf(edition.document, calculation.lines).map(({ service, min, max }) => ({
    service: titles.get(service) ?? service,
    what: 'Activiteiten',
    quantity: min === max ? String(min) : `${min}–${max}`,
    when: `${year}, gemeente ${municipality.name}`,
  }));
}

/** What the catalogue leaves open about the offered services. */
export const openPointsOf = ({ calculation, edition }: QuoteContent): string[] =>
  calculationParts(calculation, edition.document).openPoints;
