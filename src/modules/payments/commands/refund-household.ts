import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { giveBack } from '../give-back.ts';
import { isPaid } from '../payment.ts';
import { ruleOf } from '../queries.ts';
import { isInTime, partsOf, type RefundReason } from '../refund.ts';
import { lockStanding, type Standing } from '../standing.ts';

/**
 * Gives a household back what it paid too much after it ended or became smaller, as far as the rule says so. Told twice, it
 * finds nothing left the second time. Gives what goes back, in cents. Throws NotFound.
 */
export async function refundHousehold(ctx: Ctx, registrationId: string): Promise<Result<number, never>> {
  const standing = await lockStanding(ctx, registrationId);
  const { payments, openCents, subject } = standing;
  const reason = reasonOf(standing);
  if (openCents >= 0) return ok(0);
  const isOwnDoing = reason === 'cancelled' || reason === 'fewer-persons';
  const rule = await ruleOf(ctx.tx, subject.activityId);
  if (isOwnDoing && !isInTime(rule, subject.beginsAt, ctx.now)) return ok(0);
  const parts = partsOf(payments.filter(isPaid), -openCents);
  for (const part of parts) await giveBack(ctx, { ...part, reason });
  return ok(parts.reduce((sum, { cents }) => sum + cents, 0));
}

function reasonOf({ registration: { state, endedBy } }: Standing): RefundReason {
  if (state !== 'cancelled' && state !== 'expired') return 'fewer-persons';
  return endedBy === 'session' ? 'called-off' : endedBy === 'time' ? 'no-place' : 'cancelled';
}
