import { parseDecimal } from '#kernel/decimal.ts';
import { formatCents, roundToCents } from '#kernel/money.ts';
import type { Service } from '../tariffs/index.ts';
import type { Price } from './activity.ts';

/** From this age somebody pays as an adult where the catalogue prints no age. Source: activity catalogue 2025, § 3.2 and § 3.3. */
const ADULT_FROM = 18;

/**
 * What participants pay by the tariff of a service. Children whose amount the source does not print come free beside
 * adults who pay. Without such a tariff there is no proposal: undefined. Source: activity catalogue 2025, chapter 3.
 */
export function proposedPrices({ tariff }: Pick<Service, 'tariff'>): Price[] | undefined {
  const fee = tariff.components.find((component) => component.kind === 'participant_fee');
  if (fee?.kind !== 'participant_fee' || fee.bands.every(({ amount }) => amount === null)) return undefined;
  return fee.bands
    .map(({ band, ageMin, ageMax, amount }) => ({
      ageFrom: ageMin ?? (band === 'adult' ? ADULT_FROM : null),
      ageUntil: ageMax ?? (band === 'child' ? ADULT_FROM - 1 : null),
      cents: amount === null ? 0 : roundToCents(parseDecimal(amount)),
    }))
    .toSorted((a, b) => (a.ageFrom ?? 0) - (b.ageFrom ?? 0));
}

/** Whether somebody of one age would have two prices, or a price ends before it begins. */
export function pricesClash(prices: readonly Price[]): boolean {
  const bounds = prices.map(({ ageFrom, ageUntil }) => [ageFrom ?? 0, ageUntil ?? Number.POSITIVE_INFINITY] as const);
  return bounds.some(
    ([from, until], index) =>
      until < from || bounds.slice(index + 1).some(([other, last]) => from <= last && other <= until),
  );
}

/** `gratis`, `€ 5,00`, or `gratis tot en met 17 jaar, € 5,00 vanaf 18 jaar`; empty when nobody has said what it costs. */
export const pricesText = (prices: readonly Price[]): string =>
  prices.map((price) => `${price.cents === 0 ? 'gratis' : formatCents(price.cents)}${agesText(price)}`).join(', ');

function agesText({ ageFrom, ageUntil }: Price): string {
  if (ageFrom === null || ageFrom === 0) return ageUntil === null ? '' : ` tot en met ${ageUntil} jaar`;
  return ageUntil === null ? ` vanaf ${ageFrom} jaar` : ` van ${ageFrom} tot en met ${ageUntil} jaar`;
}
