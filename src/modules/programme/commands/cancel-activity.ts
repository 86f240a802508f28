import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity, setState } from '../../activities/index.ts';
import { closeUmbrellaOf } from '../close-when-all-is-told.ts';
import { tellCancelled } from '../news.ts';
import { cancelPlanned } from '../sql/sessions.ts';
import { letGoOf } from '../take.ts';
import type { NoReason } from './cancel-session.ts';
import type { OtherState } from './submit-activity.ts';

/**
 * Cancels what is still to come of a public activity, with a reason that everybody reads, and lets go of its rooms.
 * What was held stays counted.
 * Refuses: other-state, no-reason. Throws NotFound, Forbidden.
 */
export async function cancelActivity(
  ctx: Ctx,
  { id, reason }: { id: string; reason: string },
): Promise<Result<{ id: string }, OtherState | NoReason>> {
  const activity = await changeableActivity(ctx, id);
  if (activity.state !== 'published') return refuse({ code: 'other-state' });
  if (reason === '') return refuse({ code: 'no-reason' });
  await setState(ctx, activity, { state: 'cancelled', cancelReason: reason });
  for (const session of await cancelPlanned(ctx.tx, id, { cancelReason: reason, changedAt: ctx.now })) {
    await letGoOf(ctx, session);
    await tellCancelled(ctx, activity, session);
  }
  await closeUmbrellaOf(ctx, activity);
  await audit(ctx, 'programme.activity-cancelled', id);
  return ok({ id });
}
