import { roundToCents } from '#kernel/money.ts';
import type { Rule } from './rules.ts';

const HALF_DAY_MINUTES = 240;

/**
 * What a use of so many minutes costs, in cents: an hour's tariff by the minute, a half-day's for each half-day of four
 * hours that was begun. Undefined when no tariff is set. `social` asks for the social tariff, where there is one.
 */
export function priceOf(
  { tariffCents, socialTariffCents, tariffPer }: Pick<Rule, 'tariffCents' | 'socialTariffCents' | 'tariffPer'>,
  minutes: number,
  social = false,
): number | undefined {
  const cents = social ? (socialTariffCents ?? tariffCents) : tariffCents;
  if (cents === null) return undefined;
  if (tariffPer === 'half-day') return Math.ceil(minutes / HALF_DAY_MINUTES) * cents;
  // Ten-thousandths of a cent are exact enough for minutes of an hour, and the kernel rounds.
  return roundToCents({ units: BigInt(Math.round((minutes * cents * 10_000) / 60)), scale: 6 });
}
