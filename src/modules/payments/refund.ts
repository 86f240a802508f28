import { addDays, dayOf, today } from '#kernel/days.ts';
import type { PaidPayment } from './payment.ts';

export type RefundReason = 'cancelled' | 'called-off' | 'fewer-persons' | 'no-place' | 'paid-twice' | 'other';
/** Waiting: to be sent to the provider, or to be handed over at the desk. */
export type RefundState = 'waiting' | 'sent' | 'done' | 'failed';

export type Refund = {
  readonly id: string;
  readonly paymentId: string;
  readonly cents: number;
  readonly reason: RefundReason;
  readonly note: string;
  readonly state: RefundState;
  readonly attempt: number;
  readonly providerId: string | null;
  readonly askedAt: Date;
  readonly doneAt: Date | null;
};

/** Until how many days before it begins who cancels gets everything back; null: never. */
export type RefundRule = { readonly fullUntilDays: number | null; readonly version: number };

/** What holds until the library says otherwise: whoever cancels the day before has everything back. */
export const DEFAULT_RULE: RefundRule = { fullUntilDays: 1, version: 0 };

/** Whether who cancels now gets everything back. `beginsAt` null: nothing is planned any more, which is not their doing. */
export function isInTime({ fullUntilDays }: RefundRule, beginsAt: Date | null, now: Date): boolean {
  if (beginsAt === null) return true;
  if (fullUntilDays === null || beginsAt <= now) return false;
  return addDays(today(now), fullUntilDays) <= dayOf(beginsAt);
}

export type Part = { readonly payment: PaidPayment; readonly cents: number };

/** From which payments so many cents go back: from the last one first, from none more than is left of it. */
export function partsOf(payments: readonly PaidPayment[], cents: number): Part[] {
  const parts: Part[] = [];
  let left = cents;
  for (const payment of payments.toSorted((a, b) => b.paidAt.getTime() - a.paidAt.getTime())) {
    const part = Math.min(left, payment.cents - payment.refundedCents);
    if (part > 0) parts.push({ payment, cents: part });
    left -= part;
  }
  return parts;
}
