import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { scopeOf } from '../../help-points/index.ts';
import { type SignalKey, signalAt } from '../queries.ts';
import { insertDecision, lockRule } from '../sql.ts';

/** How far ahead a signal can be put aside. */
const MOST_DAYS_AHEAD = 366;

export type PutAside = SignalKey & { readonly reason: string; readonly returnsOn: Day };

export type PutAsideRefusal =
  | { readonly code: 'not-open' }
  | { readonly code: 'not-ahead'; readonly last: Day }
  | { readonly code: 'no-reason' };

/**
 * Puts a signal aside for a reason: it can come back from a day on, when enough was asked since.
 * Refuses: not-open (somebody else decided, or a question was taken back), not-ahead, no-reason. Throws NotFound, Forbidden.
 */
export async function putAside(ctx: Ctx, input: PutAside): Promise<Result<SignalKey, PutAsideRefusal>> {
  const { pointId, courseId, reason, returnsOn } = input;
  await lockRule(ctx.tx, courseId);
  const { point, isOpen } = await signalAt(ctx, input);
  requirePermission(ctx.actor, 'help-signals:decide', scopeOf(point));
  if (!isOpen) return refuse({ code: 'not-open' });
  if (reason === '') return refuse({ code: 'no-reason' });
  const last = addDays(today(ctx.now), MOST_DAYS_AHEAD);
  if (returnsOn <= today(ctx.now) || returnsOn > last) return refuse({ code: 'not-ahead', last });
  const decision = { id: newId(), pointId, courseId, decidedAt: ctx.now, groupId: null, reason, returnsOn };
  await insertDecision(ctx.tx, decision);
  await audit(ctx, 'help-signals.signal-put-aside', decision.id, { pointId, courseId, returnsOn });
  return ok({ pointId, courseId });
}
