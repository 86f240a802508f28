import type { PriceReference } from '#kernel/agreed-prices.ts';
import type { Calculation } from '../calculations/index.ts';
import type { EditionDocument } from '../tariffs/index.ts';
import { annualOf } from './prices-per-service.ts';

export type ComparedService = {
  readonly title: string;
  /** Undefined where that side leaves the service out. */
  readonly wasCents: number | undefined;
  readonly becomesCents: number | undefined;
  readonly differenceCents: number;
};
export type PriceComparison = {
  /** What the prices are compared with, in words. */
  readonly previous: string;
  readonly services: readonly ComparedService[];
  readonly wasCents: number;
  readonly becomesCents: number;
  readonly differenceCents: number;
};

/** What the municipality pays a year for each service, then and now; in the order of the edition, what is gone at the end. */
export function compareWithReference(
  { title: previous, lines }: PriceReference,
  { calculation, edition }: { calculation: Calculation; edition: EditionDocument },
): PriceComparison {
  const agreed = new Map(lines.map((line) => [line.serviceId, line]));
  const current = edition.services.map(({ id, title }) =>
    compared(title, agreed.get(id)?.annualCents, annualOf(calculation, id)),
  );
  const known = new Set(edition.services.map(({ id }) => id));
  const gone = lines
    .filter(({ serviceId }) => !known.has(serviceId))
    .map((line) => compared(line.title, line.annualCents, undefined));
  const wasCents = lines.reduce((sum, { annualCents }) => sum + annualCents, 0);
  const becomesCents = calculation.totals.municipality.annualCents;
  return {
    previous,
    services: [...current, ...gone].filter(
      (service) => service.wasCents !== undefined || service.becomesCents !== undefined,
    ),
    wasCents,
    becomesCents,
    differenceCents: becomesCents - wasCents,
  };
}

const compared = (title: string, wasCents: number | undefined, becomesCents: number | undefined): ComparedService => ({
  title,
  wasCents,
  becomesCents,
  differenceCents: (becomesCents ?? 0) - (wasCents ?? 0),
});
