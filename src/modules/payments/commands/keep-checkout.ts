import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Seen } from '../provider.ts';
import { updatePayment } from '../sql/payments.ts';

/** Remembers where a payment stands at the provider. */
export async function keepCheckout(
  ctx: Ctx,
  { paymentId, seen }: { paymentId: string; seen: Pick<Seen, 'providerId' | 'checkoutUrl'> },
): Promise<Result<{ checkoutUrl: string | undefined }, never>> {
  const { providerId, checkoutUrl } = seen;
  await updatePayment(ctx.tx, paymentId, { providerId, checkoutUrl: checkoutUrl ?? null });
  return ok({ checkoutUrl });
}
