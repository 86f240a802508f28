import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Payment } from './payment.ts';
import type { SeenRefund } from './provider.ts';
import { listRefunds, updateRefund } from './sql/refunds.ts';

/** What the provider calls a refund that arrived, and one that never will. Source: Mollie API v2, Refunds. */
const ARRIVED = 'refunded';
const LOST = ['failed', 'canceled'];

/** Takes over how far refunds are at the provider. One that failed stands on the list of what is to be done. */
export async function noteRefunds(ctx: Ctx, payment: Payment, seen: readonly SeenRefund[]): Promise<void> {
  if (seen.length === 0) return;
  for (const { id, state, cents, providerId } of await listRefunds(ctx.tx, payment.id)) {
    const status = seen.find((one) => one.providerId === providerId)?.status;
    if (state !== 'sent' || status === undefined) continue;
    if (status === ARRIVED) {
      await updateRefund(ctx.tx, id, { state: 'done', doneAt: ctx.now });
      await audit(ctx, 'payments.refund-arrived', payment.id, { cents });
    } else if (LOST.includes(status)) {
      await updateRefund(ctx.tx, id, { state: 'failed' });
      await audit(ctx, 'payments.refund-failed', payment.id, { cents });
    }
  }
}
