import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { confirmReservation } from '../../registrations/index.ts';
import { requireNear } from '../changeable-payment.ts';
import type { Means } from '../payment.ts';
import { issueReceipt } from '../receipt.ts';
import { insertPayment } from '../sql/payments.ts';
import { lockStanding } from '../standing.ts';

export type TakePayment = { readonly registrationId: string; readonly means: Exclude<Means, 'online'> };
export type TakeRefusal = { readonly code: 'nothing-due' } | { readonly code: 'no-place' };

/**
 * Takes what a household still owes, at the desk or at the door. Nobody types an amount: it is what is due.
 * Refuses: nothing-due, no-place. Throws NotFound, Forbidden.
 */
export async function takePayment(
  ctx: Ctx,
  { registrationId, means }: TakePayment,
): Promise<Result<{ id: string }, TakeRefusal>> {
  const standing = await lockStanding(ctx, registrationId);
  const { subject, registration, openCents: cents } = standing;
  requireNear(ctx, 'payments:take', subject);
  if (cents <= 0) return refuse({ code: 'nothing-due' });
  if (!(await confirmReservation(ctx, { id: registrationId })).ok) return refuse({ code: 'no-place' });
  const { municipalityCode, branchId } = subject;
  const id = newId();
  await insertPayment(ctx.tx, {
    ...{ id, registrationId, activityId: registration.activityId, municipalityCode, branchId },
    ...{ means, state: 'paid', cents, mode: null, createdAt: ctx.now },
    ...(await issueReceipt(ctx, standing)),
    takenBy: ctx.actor.kind === 'user' ? ctx.actor.accountId : null,
  });
  await audit(ctx, 'payments.payment-taken', id, { cents, means });
  return ok({ id });
}
