import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { enqueue } from '#kernel/outbox.ts';
import type { PaidPayment } from './payment.ts';
import type { RefundReason } from './refund.ts';
import { insertRefund } from './sql/refunds.ts';

/** The queue from which refunds go to the provider, and that of the mails about payments. */
export const REFUND_QUEUE = 'payments.refund';
export const MAIL_QUEUE = 'payments.mail';

type GiveBack = {
  readonly payment: PaidPayment;
  readonly cents: number;
  readonly reason: RefundReason;
  readonly note?: string;
};

/**
 * Gives back a part of a payment: to the provider after the commit, or at the desk, where it waits until somebody hands it over.
 * Gives false, and nothing back, when so much is no longer left of it.
 */
export async function giveBack(ctx: Ctx, { payment, cents, reason, note = '' }: GiveBack): Promise<boolean> {
  const id = newId();
  const askedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  const row = { id, paymentId: payment.id, cents, reason, note, askedAt: ctx.now, askedBy };
  if (!(await insertRefund(ctx.tx, row))) return false;
  await audit(ctx, 'payments.refund-asked', payment.id, { cents, reason });
  if (payment.means === 'online') await enqueue(ctx, REFUND_QUEUE, { refundId: id });
  await enqueue(ctx, MAIL_QUEUE, {
    kind: reason === 'no-place' ? 'no-place' : 'refunded',
    paymentId: payment.id,
    cents,
  });
  return true;
}
