import { calendarYear } from '#kernel/day-span.ts';
import { formatDay } from '#kernel/days.ts';
import { titlesOf } from '../calculations/index.ts';
import { promisesIn } from '../commitments/index.ts';
import { type CommitmentRow, calculationParts } from '../priced-offers/index.ts';
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

const commitmentsIn = ({ calculation, edition, facts, lines, year, reading }: QuoteContent) =>
  promisesIn(
    {
      ...{ partyKind: 'municipality', edition: edition.document, calculation, facts, reading },
      selections: lines.map(({ serviceId: service, quantities, choice }) => ({ service, quantities, choice })),
    },
    calendarYear(year),
  );

/** What the municipality may count on, in numbers: the commitments that follow when it accepts. */
export function promisesOf(content: QuoteContent): CommitmentRow[] {
  const titles = titlesOf(content.edition.document);
  return commitmentsIn(content).promises.map(({ serviceId, what, quantity }) => ({
    ...{ service: titles.get(serviceId) ?? serviceId, what, quantity },
    when: `${content.year}, gemeente ${content.municipality.name}`,
  }));
}

/** What the catalogue leaves open about the offered services, and the promises that nobody could put a number to. */
export const openPointsOf = (content: QuoteContent): string[] => [
  ...calculationParts(content.calculation, content.edition.document).openPoints,
  ...commitmentsIn(content).open,
];
