import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { bookPaid } from '../book-paid.ts';
import { noteRefunds } from '../note-refunds.ts';
import { decideState, type PaymentState } from '../payment.ts';
import type { Seen } from '../provider.ts';
import { findByProvider, updatePayment } from '../sql/payments.ts';
import { lockStanding } from '../standing.ts';

/**
 * Takes over what the provider says of a payment. However often and in whatever order this is told, it is carried out once:
 * the place is given for good, or the money goes back. Gives what it became; undefined when nothing changed or we do not know it.
 */
export async function settlePayment(ctx: Ctx, seen: Seen): Promise<Result<PaymentState | undefined, never>> {
  const known = await findByProvider(ctx.tx, seen);
  if (!known) return ok(undefined);
  const standing = await lockStanding(ctx, known.registrationId);
  const payment = standing.payments.find(({ id }) => id === known.id) ?? known;
  const state = decideState(payment, seen);
  await noteRefunds(ctx, payment, seen.refunds);
  if (state === undefined) return ok(undefined);
  if (state === 'paid') {
    await bookPaid(ctx, standing, payment);
    return ok(state);
  }
  await updatePayment(ctx.tx, payment.id, { state });
  if (state === 'failed') await audit(ctx, 'payments.payment-failed', payment.id);
  if (state === 'cancelled') await audit(ctx, 'payments.payment-cancelled', payment.id);
  if (state === 'expired') await audit(ctx, 'payments.payment-expired', payment.id);
  if (state === 'mismatched') await audit(ctx, 'payments.payment-mismatched', payment.id, { cents: seen.cents });
  return ok(state);
}
