import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { enqueue } from '#kernel/outbox.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { paymentFor } from '../changeable-payment.ts';
import { REFUND_QUEUE } from '../give-back.ts';
import { lockRefund, updateRefund } from '../sql/refunds.ts';
import type { NotToDo } from './hand-over-refund.ts';

/** Asks the provider again for a refund that it would not do before. Refuses: not-to-do. Throws NotFound, Forbidden. */
export async function retryRefund(
  ctx: Ctx,
  { refundId }: { refundId: string },
): Promise<Result<{ id: string }, NotToDo>> {
  const refund = await lockRefund(ctx.tx, refundId);
  if (!refund) throw new NotFound(`refund ${refundId}`);
  await paymentFor(ctx, refund.paymentId, 'payments:refund');
  if (refund.state !== 'failed') return refuse({ code: 'not-to-do' });
  await updateRefund(ctx.tx, refundId, { state: 'waiting', attempt: refund.attempt + 1, providerId: null });
  await enqueue(ctx, REFUND_QUEUE, { refundId });
  await audit(ctx, 'payments.refund-retried', refund.paymentId, { cents: refund.cents });
  return ok({ id: refund.paymentId });
}
