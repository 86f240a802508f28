import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import type { Module } from '#kernel/module.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type DeliverRefusal, deliveryFault, type HandedIn } from '../delivery-fault.ts';
import { knownReturn } from '../known-return.ts';
import { insertDelivery, type ReturnKey } from '../sql.ts';

export type DeliverReturn = ReturnKey & HandedIn;

/**
 * Writes down what was handed in, as it was. What was handed in before stays; the new one is the next edition.
 * Refuses: stale, year-not-over, not-yet, nothing-known, nothing-changed, no-reason. Throws Forbidden.
 */
export async function deliverReturn(
  ctx: Ctx,
  modules: readonly Module[],
  { hash, deliveredOn, reason, ...key }: DeliverReturn,
): Promise<Result<{ edition: number }, DeliverRefusal>> {
  requirePermission(ctx.actor, 'statistical-returns:deliver', {});
  const known = await knownReturn(ctx, modules, key);
  const fault = deliveryFault(known, { hash, deliveredOn, reason }, today(ctx.now));
  if (fault) return refuse(fault);
  const [last] = known.deliveries;
  const edition = (last?.edition ?? 0) + 1;
  const deliveredBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  const delivery = {
    id: newId(),
    edition,
    content: known.content,
    hash,
    deliveredOn,
    deliveredBy,
    recordedAt: ctx.now,
  };
  const inserted = await insertDelivery(ctx.tx, key, { ...delivery, reason: last ? reason : '' });
  if (!inserted) return refuse({ code: 'stale' });
  await audit(ctx, 'statistical-returns.delivered', delivery.id, {
    ...key,
    edition,
    hash,
  });
  return ok({ edition });
}
