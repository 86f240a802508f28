import { formatRate } from '#kernel/money.ts';
import { type Calculation, type Line, titlesOf } from '../calculations/index.ts';
import { type EditionDocument, words } from '../tariffs/index.ts';

/** What the municipality pays a year, in cents, for services whose level the source has lost: it counts under an inferred one. */
export const lostLevelCents = ({ lines }: Pick<Calculation, 'lines'>): number =>
  lines
    .filter((line) => line.levelInferred && line.payer === 'municipality' && line.recurrence === 'annual')
    .reduce((sum, { amountCents }) => sum + amountCents, 0);

/** A price by the size of a branch: no catalogue says when a branch is large, medium, small or a service point. */
export const isSizeAssumed = ({ size, unit }: Pick<Line, 'size' | 'unit'>): boolean =>
  size !== undefined && unit === 'branch';

/** Which contribution may be within a price or on top of it; undefined when the edition leaves that open nowhere. */
export function contributionText({ services }: EditionDocument): string | undefined {
  for (const { components } of services.map(({ tariff }) => tariff)) {
    for (const part of components) {
      const price = part.kind === 'third_party_contribution' && components.find(({ id }) => id === part.towards);
      if (!price || !('amount' in price)) continue;
      const amount = `${formatRate(part.amount)} per ${words.unit[part.unit][0]}`;
      return `De catalogus zegt niet of de ${amount} in de prijs van ${formatRate(price.amount)} zit of er bovenop komt. Kies wat jullie afspreken.`;
    }
  }
  return undefined;
}

/** Where the coverage counts other core functions than the catalogue prints, a sentence for each service. */
export function reinterpretedTexts({ coverage }: Pick<Calculation, 'coverage'>, edition: EditionDocument): string[] {
  const titles = titlesOf(edition);
  const listed = (numbers: readonly number[]) => (numbers.length > 0 ? numbers.join(', ') : 'geen kernfunctie');
  return coverage.reinterpreted.map(
    ({ service, printed, meant }) =>
      `${titles.get(service) ?? service}: de bron noemt ${listed(printed)}, de dekking telt ${listed(meant)}. Zo is het volgens ons bedoeld.`,
  );
}

/** `Kleintje Bieb (indeling afgeleid, vrij zeker)`: a Basis service that was not chosen, and how sure it is that it is one. */
export const missingBasisText = (missing: Calculation['coverage']['missingBasisServices'][number]): string =>
  missing.levelInferred
    ? `${missing.title} (indeling afgeleid, ${words.certainty[missing.certainty ?? ''] ?? 'onzeker'})`
    : missing.title;
