import { audit } from '#kernel/audit.ts';
import type { PaymentConfig } from '#kernel/config.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { decideStart, type StartRefusal } from '../decide-start.ts';
import type { Payment } from '../payment.ts';
import { findPayment, insertPayment, updatePayment } from '../sql/payments.ts';
import { lockStanding } from '../standing.ts';

/** The provider forgets its keys after an hour; a payment that has no answer by then begins anew. Source: Mollie API v2, idempotency. */
const KEY_HOLDS_MS = 50 * 60_000;

/**
 * Begins to pay what a household owes, or goes on with what it began: of two who start at once both get the same payment.
 * Refuses: nothing-due, not-online, no-place-yet, ended. Throws NotFound.
 */
export async function startPayment(
  ctx: Ctx,
  { registrationId, mode }: { registrationId: string; mode: PaymentConfig['mode'] },
): Promise<Result<Payment, StartRefusal>> {
  const standing = await lockStanding(ctx, registrationId);
  const { registration, subject, openCents: cents } = standing;
  const wrong = decideStart(standing);
  if (wrong) return refuse(wrong);
  const open = standing.payments.find(({ state }) => state === 'open');
  if (open && goesOn(open, cents, ctx.now)) return ok(open);
  if (open) await updatePayment(ctx.tx, open.id, { state: 'cancelled' });
  const id = newId();
  await insertPayment(ctx.tx, {
    ...{ id, registrationId, activityId: registration.activityId, means: 'online', state: 'open', cents, mode },
    ...{ municipalityCode: subject.municipalityCode, branchId: subject.branchId, createdAt: ctx.now, takenBy: null },
    ...{ paidAt: null, receiptYear: null, receiptNumber: null, receipt: null },
  });
  await audit(ctx, 'payments.payment-started', id, { cents });
  const started = await findPayment(ctx.tx, id);
  return started ? ok(started) : refuse({ code: 'ended' });
}

const goesOn = ({ cents, checkoutUrl, createdAt }: Payment, due: number, now: Date): boolean =>
  cents === due && (checkoutUrl !== null || now.getTime() - createdAt.getTime() < KEY_HOLDS_MS);
