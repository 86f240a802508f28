import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';
import { confirmReservation } from '../registrations/index.ts';
import { giveBack, MAIL_QUEUE } from './give-back.ts';
import type { PaidPayment, Payment } from './payment.ts';
import { issueReceipt } from './receipt.ts';
import { updatePayment } from './sql/payments.ts';
import { readStanding, type Standing } from './standing.ts';

/**
 * Books money that came: with a receipt, and with the place for good. When there is no place for it any more, or the household
 * had paid already, it goes back in the same transaction.
 */
export async function bookPaid(ctx: Ctx, standing: Standing, payment: Payment): Promise<void> {
  const { id, registrationId, cents } = payment;
  const receipt = await issueReceipt(ctx, standing);
  await updatePayment(ctx.tx, id, { state: 'paid', ...receipt });
  const paid: PaidPayment = { ...payment, state: 'paid', ...receipt } as PaidPayment;
  await audit(ctx, 'payments.payment-received', id, { cents });
  await enqueue(ctx, MAIL_QUEUE, { kind: 'paid', paymentId: id, cents });
  const placed = await confirmReservation(ctx, { id: registrationId });
  if (!placed.ok) {
    await giveBack(ctx, { payment: paid, cents, reason: 'no-place' });
    return;
  }
  const { openCents } = await readStanding(ctx, registrationId);
  if (openCents < 0) await giveBack(ctx, { payment: paid, cents: Math.min(cents, -openCents), reason: 'paid-twice' });
}
