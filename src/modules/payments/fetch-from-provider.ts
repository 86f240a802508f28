import type { PaymentConfig } from '#kernel/config.ts';
import type { Services } from '#kernel/module.ts';
import { keepRefund } from './commands/keep-refund.ts';
import { settlePayment } from './commands/settle-payment.ts';
import { createRefund, fetchPayment } from './provider.ts';
import { findPayment } from './sql/payments.ts';
import { lockRefund } from './sql/refunds.ts';

/** Says that the provider did not answer: a job that throws it is run again later. */
export class ProviderSilent extends Error {
  override name = 'ProviderSilent';
}

type InContext = Services['inContext'];
export type Asking = { readonly inContext: InContext; readonly payment: PaymentConfig };

/** Asks the provider how a payment stands, and takes that over. Throws ProviderSilent. */
export async function settleFromProvider({ inContext, payment }: Asking, providerId: string): Promise<void> {
  const seen = await fetchPayment(payment, providerId);
  if (seen.ok) await inContext('payments', (ctx) => settlePayment(ctx, seen.value));
  else if (seen.refusal.code === 'provider-down') throw new ProviderSilent(providerId);
}

/** Sends a refund that waits to the provider, once, and asks how it stands there. Throws ProviderSilent. */
export async function sendRefund({ inContext, payment }: Asking, refundId: string): Promise<void> {
  const order = await inContext('payments', async ({ tx }) => {
    const refund = await lockRefund(tx, refundId);
    const paid = refund && (await findPayment(tx, refund.paymentId));
    return refund?.state === 'waiting' && paid?.providerId ? { refund, paid, providerId: paid.providerId } : undefined;
  });
  if (!order) return;
  const { refund, paid, providerId } = order;
  const description = `Terugbetaling ${paid.receiptYear}-${paid.receiptNumber}`;
  const key = `${refund.id}-${refund.attempt}`;
  const sent = await createRefund(payment, { refundId: key, providerId, cents: refund.cents, description });
  if (!sent.ok && sent.refusal.code === 'provider-down') throw new ProviderSilent(refundId);
  await inContext('payments', (ctx) => keepRefund(ctx, { refundId, seen: sent.ok ? sent.value : undefined }));
  if (sent.ok) await settleFromProvider({ inContext, payment }, providerId);
}
