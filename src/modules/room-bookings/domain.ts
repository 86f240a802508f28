import { type Moments, minutesBetween } from '#kernel/clock-times.ts';
import { type Day, dayOf, mondayOf } from '#kernel/days.ts';
import { roundToCents } from '#kernel/money.ts';
import type { BookerKind } from './kinds.ts';

type Tariff = {
  readonly tariffCents: number | null;
  readonly socialTariffCents: number | null;
  readonly tariffPer: 'hour' | 'half-day';
};

const HALF_DAY_MINUTES = 240;

/**
 * What a use costs, in cents: an hour's tariff by the minute, a half-day's for each half-day of four hours that was begun.
 * Null when no tariff is set. `social` asks for the social tariff, where there is one.
 */
export function priceOf({ tariffCents, socialTariffCents, tariffPer }: Tariff, span: Moments, social = false) {
  const cents = social ? (socialTariffCents ?? tariffCents) : tariffCents;
  if (cents === null) return null;
  const minutes = minutesBetween(span);
  if (tariffPer === 'half-day') return Math.ceil(minutes / HALF_DAY_MINUTES) * cents;
  // Ten-thousandths of a cent are exact enough for minutes of an hour, and the kernel rounds.
  return roundToCents({ units: BigInt(Math.round((minutes * cents * 10_000) / 60)), scale: 6 });
}

type Asked = { readonly persons: number; readonly userKind: BookerKind; readonly isSocial: boolean };

/** Whether staff decide: about many people, about a tariff that rests on an agreement, and where no tariff was set. */
export const needsApproval = (
  room: { readonly approvalFromPersons: number | null },
  { persons, userKind, isSocial }: Asked,
  priceCents: number | null,
): boolean =>
  (room.approvalFromPersons !== null && persons >= room.approvalFromPersons) ||
  userKind === 'partner' ||
  isSocial ||
  priceCents === null;

/** The Monday of the week in which a use begins: what a limit per week counts by. */
export const weekOf = ({ from }: Moments): Day => mondayOf(dayOf(from));

/** What all uses cost together; null as soon as one has no tariff. */
export const totalOf = (prices: readonly (number | null)[]): number | null =>
  prices.reduce<number | null>((sum, cents) => (sum === null || cents === null ? null : sum + cents), 0);

/** What somebody says yes to before a price or a series is booked: other days or another price is another offer. */
export const agreementOn = (uses: number, priceCents: number | null): string => `${uses}:${priceCents ?? '?'}`;
