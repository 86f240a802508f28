import type { Day } from '#kernel/days.ts';
import type { Stale } from '#kernel/result.ts';
import type { KnownReturn } from './known-return.ts';
import { deliverableFrom } from './return-kind.ts';

export type HandedIn = {
  /** Of what was shown: what is delivered is what somebody saw. */
  readonly hash: string;
  readonly deliveredOn: Day;
  /** What was put right since the edition before; not asked of the first. */
  readonly reason: string;
};

export type DeliverRefusal =
  | Stale
  | { readonly code: 'year-not-over' }
  | { readonly code: 'nothing-known' }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'no-reason' }
  | { readonly code: 'not-yet'; readonly from: Day };

/** Why this cannot be written down as delivered; undefined when it can. */
export function deliveryFault(
  { year, lines, deliveries: [last], ...known }: KnownReturn,
  { hash, deliveredOn, reason }: HandedIn,
  today: Day,
): DeliverRefusal | undefined {
  const from = deliverableFrom(year);
  if (from > today) return { code: 'year-not-over' };
  if (deliveredOn < from || deliveredOn > today) return { code: 'not-yet', from };
  if (known.hash !== hash) return { code: 'stale' };
  if (lines.every(({ value }) => value === undefined)) return { code: 'nothing-known' };
  if (last?.hash === hash) return { code: 'nothing-changed' };
  return last && reason === '' ? { code: 'no-reason' } : undefined;
}
