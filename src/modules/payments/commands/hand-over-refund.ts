import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { paymentFor } from '../changeable-payment.ts';
import { lockRefund, updateRefund } from '../sql/refunds.ts';

/** It was done already, or goes another way. */
export type NotToDo = { readonly code: 'not-to-do' };

/**
 * Says that a refund was handed over at the desk: of what was paid there, or of what the provider would not send back.
 * Refuses: not-to-do. Throws NotFound, Forbidden.
 */
export async function handOverRefund(
  ctx: Ctx,
  { refundId }: { refundId: string },
): Promise<Result<{ id: string }, NotToDo>> {
  const refund = await lockRefund(ctx.tx, refundId);
  if (!refund) throw new NotFound(`refund ${refundId}`);
  const { means } = await paymentFor(ctx, refund.paymentId, 'payments:take');
  const isHere = means === 'online' ? refund.state === 'failed' : refund.state === 'waiting';
  if (!isHere) return refuse({ code: 'not-to-do' });
  const doneBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await updateRefund(ctx.tx, refundId, { state: 'done', doneAt: ctx.now, doneBy });
  await audit(ctx, 'payments.refund-handed-over', refund.paymentId, { cents: refund.cents });
  return ok({ id: refund.paymentId });
}
