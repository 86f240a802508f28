import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { findGroup } from '../../course-groups/index.ts';
import { findPoint, scopeOf } from '../../help-points/index.ts';
import { mayRead, type SignalKey } from '../queries.ts';
import { insertDecision, lockRule } from '../sql.ts';

export type AnswerSignal = SignalKey & { readonly groupId: string };

/**
 * Says that a group of the course was begun because of what was asked at the point. If the group is thrown away as a draft,
 * the signal stands as if nobody had answered it. Throws NotFound, also for a group of another course, and Forbidden.
 */
export async function answerSignal(ctx: Ctx, input: AnswerSignal): Promise<Result<SignalKey, never>> {
  const { pointId, courseId, groupId } = input;
  await lockRule(ctx.tx, courseId);
  const point = await findPoint(ctx.tx, pointId);
  if (!point || !mayRead(ctx.actor, point)) throw new NotFound(`help point ${pointId}`);
  requirePermission(ctx.actor, 'help-signals:decide', scopeOf(point));
  const group = await findGroup(ctx.tx, groupId);
  if (group?.courseId !== courseId) throw new NotFound(`group ${groupId} of course ${courseId}`);
  const decision = { id: newId(), pointId, courseId, decidedAt: ctx.now, groupId, reason: '', returnsOn: null };
  await insertDecision(ctx.tx, decision);
  await audit(ctx, 'help-signals.signal-answered', decision.id, { pointId, courseId, groupId });
  return ok({ pointId, courseId });
}
