import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isAnnounced } from '../../activities/index.ts';
import { changeableSession } from '../changeable-session.ts';
import { closeWhenAllIsTold } from '../close-when-all-is-told.ts';
import { tellCancelled } from '../news.ts';
import { deleteSession, updateSession } from '../sql/sessions.ts';
import { letGoOf } from '../take.ts';
import type { NotPlannable } from './plan-sessions.ts';

/** Residents read why. */
export type NoReason = { readonly code: 'no-reason' };

/**
 * Cancels one session, with a reason that everybody reads, and lets go of its room. One that nobody knows of yet just goes.
 * Refuses: not-plannable (over, or cancelled already), no-reason. Throws NotFound, Forbidden.
 */
export async function cancelSession(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ activityId: string }, NotPlannable | NoReason>> {
  const { session, activity } = await changeableSession(ctx, id);
  if (session.state !== 'planned' && session.state !== 'held') return refuse({ code: 'not-plannable' });
  if (!isAnnounced(activity)) await deleteSession(ctx.tx, id);
  else if (reason === '') return refuse({ code: 'no-reason' });
  else {
    const sequence = session.sequence + 1;
    await updateSession(ctx.tx, id, { state: 'cancelled', cancelReason: reason, sequence, changedAt: ctx.now });
    await tellCancelled(ctx, activity, { id, sequence });
    await closeWhenAllIsTold(ctx, activity);
  }
  await letGoOf(ctx, session);
  await audit(ctx, 'programme.session-cancelled', id);
  return ok({ activityId: activity.id });
}
