import { formatCents } from '#kernel/money.ts';
import type { Calculation } from '../calculations/index.ts';
import type { EditionDocument } from '../tariffs/index.ts';

/** What the municipality pays a year for a chosen service, as far as it has a price; `onQuote` when a part has none yet. */
export type YearlyPrice = { readonly cents: number; readonly onQuote: boolean };

export type Difference = {
  readonly serviceId: string;
  /** One for each calculation; undefined where it leaves the service out, or where there is none. */
  readonly prices: readonly (YearlyPrice | undefined)[];
  readonly differs: boolean;
};

/** Per service what each calculation asks of the municipality a year, for every service that one of them holds. */
export function compareCalculations(
  edition: EditionDocument,
  calculations: readonly (Calculation | undefined)[],
): Difference[] {
  return edition.services.flatMap(({ id: serviceId }) => {
    const prices = calculations.map((calculation) => yearlyPriceOf(calculation, serviceId));
    if (prices.every((price) => price === undefined)) return [];
    return [{ serviceId, prices, differs: new Set(prices.map(yearlyPriceText)).size > 1 }];
  });
}

/** A yearly price in words: an amount, `op offerte`, or that the service is not chosen. */
export function yearlyPriceText(price: YearlyPrice | undefined): string {
  if (!price) return 'niet gekozen';
  if (!price.onQuote) return formatCents(price.cents);
  return price.cents === 0 ? 'op offerte' : `${formatCents(price.cents)} en op offerte`;
}

function yearlyPriceOf(calculation: Calculation | undefined, serviceId: string): YearlyPrice | undefined {
  const cents = annualOf(calculation, serviceId);
  const onQuote = calculation?.onQuote.some(({ service }) => service === serviceId) ?? false;
  return cents === undefined ? undefined : { cents, onQuote };
}

/** What the municipality pays a year for a service, as far as it has a price; undefined when it is not chosen. */
export const annualOf = (calculation: Calculation | undefined, serviceId: string): number | undefined =>
  paidFor(calculation, serviceId, 'annual');

/** The same for what it pays once. */
export const oneOffOf = (calculation: Calculation | undefined, serviceId: string): number | undefined =>
  paidFor(calculation, serviceId, 'one_off');

function paidFor(
  calculation: Calculation | undefined,
  serviceId: string,
  when: 'annual' | 'one_off',
): number | undefined {
  if (!calculation || !chosenIn(calculation).has(serviceId)) return undefined;
  return calculation.lines
    .filter(({ service }) => service === serviceId)
    .filter(({ payer, recurrence }) => payer === 'municipality' && recurrence === when)
    .reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** The services that a calculation is about, whether they have a price or not. */
export const chosenIn = ({ lines, onQuote, unpriced, information }: Calculation): ReadonlySet<string> =>
  new Set([...lines, ...onQuote, ...unpriced, ...information].map(({ service }) => service));
