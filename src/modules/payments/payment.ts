import type { PaymentConfig } from '#kernel/config.ts';
import type { Seen } from './provider.ts';

export type Means = 'online' | 'cash' | 'card';
/** Mismatched: the provider speaks of another amount than was asked, so a person has to look. */
export type PaymentState = 'open' | 'paid' | 'failed' | 'cancelled' | 'expired' | 'mismatched';

/** So many of the household pay so much each. */
export type ReceiptLine = { readonly persons: number; readonly cents: number };

/** What a receipt says beside its number, its day and its amount. It names nobody. */
export type ReceiptContent = {
  readonly organisation: string;
  readonly title: string;
  /** Null: nothing was planned any more. */
  readonly beginsAt: string | null;
  readonly lines: readonly ReceiptLine[];
  /** What was paid before, when persons came later. */
  readonly earlierCents: number;
};

export type Payment = {
  readonly id: string;
  readonly registrationId: string;
  readonly activityId: string;
  readonly municipalityCode: string | null;
  readonly branchId: string | null;
  readonly means: Means;
  readonly state: PaymentState;
  readonly cents: number;
  readonly createdAt: Date;
  readonly mode: PaymentConfig['mode'] | null;
  readonly providerId: string | null;
  readonly checkoutUrl: string | null;
  readonly paidAt: Date | null;
  readonly receiptYear: number | null;
  readonly receiptNumber: number | null;
  readonly receipt: ReceiptContent | null;
  readonly refundedCents: number;
  /** Of that, what the library gave back by its own decision: it need not be paid again. */
  readonly waivedCents: number;
};

/** A payment that has brought money. */
export type PaidPayment = Payment & {
  readonly paidAt: Date;
  readonly receiptYear: number;
  readonly receiptNumber: number;
  readonly receipt: ReceiptContent;
};

export const isPaid = (payment: Payment): payment is PaidPayment => payment.state === 'paid';

/** What counts as paid of what is due, in cents: what came and did not go back, but for what the library waived. */
export const paidCents = (payments: readonly Payment[]): number =>
  keptCents(payments) + payments.reduce((sum, { waivedCents }) => sum + waivedCents, 0);

/** What the household has paid and did not get back, in cents. */
export const keptCents = (payments: readonly Payment[]): number =>
  payments.filter(isPaid).reduce((sum, { cents, refundedCents }) => sum + cents - refundedCents, 0);

/** The number of a receipt as it is printed: `2026-00012`. */
export const receiptName = ({
  receiptYear,
  receiptNumber,
}: Pick<PaidPayment, 'receiptYear' | 'receiptNumber'>): string =>
  `${receiptYear}-${String(receiptNumber).padStart(5, '0')}`;

const ENDINGS = { failed: 'failed', canceled: 'cancelled', expired: 'expired' } as const;

/**
 * What a payment becomes by what the provider says now; undefined when it stays as it is. Money that came counts whatever was
 * said before; nothing reopens, and an old answer that arrives late takes nothing away.
 */
export function decideState(payment: Payment, seen: Seen): PaymentState | undefined {
  const { status, cents, currency, paymentId } = seen;
  if (payment.state === 'paid' || payment.state === 'mismatched') return undefined;
  if (status === 'paid') {
    const isAsked = cents === payment.cents && currency === 'EUR' && paymentId === payment.id;
    return isAsked ? 'paid' : 'mismatched';
  }
  return payment.state === 'open' && status in ENDINGS ? ENDINGS[status as keyof typeof ENDINGS] : undefined;
}
