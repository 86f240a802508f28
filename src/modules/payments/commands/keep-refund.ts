import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { SeenRefund } from '../provider.ts';
import { lockRefund, updateRefund } from '../sql/refunds.ts';

/**
 * Remembers what the provider answered to a refund: that it is on its way, or (undefined) that it will not do it. Only one that
 * still waits for that answer changes.
 */
export async function keepRefund(
  ctx: Ctx,
  { refundId, seen }: { refundId: string; seen: SeenRefund | undefined },
): Promise<Result<void, never>> {
  const refund = await lockRefund(ctx.tx, refundId);
  if (refund?.state !== 'waiting') return ok(undefined);
  const { paymentId, cents } = refund;
  if (seen) {
    await updateRefund(ctx.tx, refundId, { state: 'sent', providerId: seen.providerId });
    await audit(ctx, 'payments.refund-sent', paymentId, { cents });
  } else {
    await updateRefund(ctx.tx, refundId, { state: 'failed' });
    await audit(ctx, 'payments.refund-failed', paymentId, { cents });
  }
  return ok(undefined);
}
