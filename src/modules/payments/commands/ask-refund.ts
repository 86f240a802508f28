import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { paymentFor } from '../changeable-payment.ts';
import { giveBack } from '../give-back.ts';
import { isPaid } from '../payment.ts';
import { findPayment, lockPaymentsOf } from '../sql/payments.ts';

export type AskRefund = { readonly paymentId: string; readonly cents: number; readonly note: string };
/** So much is not left of what was paid. */
export type TooMuch = { readonly code: 'too-much'; readonly leftCents: number };

/** Gives back what staff decide, with the reason. Refuses: too-much. Throws NotFound, Forbidden. */
export async function askRefund(
  ctx: Ctx,
  { paymentId, cents, note }: AskRefund,
): Promise<Result<{ id: string }, TooMuch>> {
  const { registrationId } = await paymentFor(ctx, paymentId, 'payments:refund');
  await lockPaymentsOf(ctx.tx, registrationId);
  const payment = await findPayment(ctx.tx, paymentId);
  if (!payment || !isPaid(payment)) return refuse({ code: 'too-much', leftCents: 0 });
  const given = await giveBack(ctx, { payment, cents, reason: 'other', note });
  return given ? ok({ id: paymentId }) : refuse({ code: 'too-much', leftCents: payment.cents - payment.refundedCents });
}
