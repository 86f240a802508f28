import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { keptCents } from './payment.ts';
import { DEFAULT_RULE, isInTime, type RefundRule } from './refund.ts';
import { findRule } from './sql/refunds.ts';
import { readStanding } from './standing.ts';

/** The rule that holds for an activity: its own, that of the organisation, or that of the program. */
export const ruleOf = async (tx: Tx, activityId: string): Promise<RefundRule> =>
  (await findRule(tx, activityId)) ?? (await findRule(tx, null)) ?? DEFAULT_RULE;

/** What a household has paid, and what it would get back if it cancelled now, in cents. Throws NotFound. */
export async function ifCancelled(ctx: Ctx, registrationId: string): Promise<{ paidCents: number; backCents: number }> {
  const { payments, subject } = await readStanding(ctx, registrationId);
  const paidCents = keptCents(payments);
  const isBack = isInTime(await ruleOf(ctx.tx, subject.activityId), subject.beginsAt, ctx.now);
  return { paidCents, backCents: isBack ? paidCents : 0 };
}
