import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { announce } from '#kernel/outbox.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity, setState } from '../../activities/index.ts';
import { gapsIn, type Incomplete } from '../incomplete.ts';
import type { OtherState } from './submit-activity.ts';

/**
 * Shows an activity to residents, at an address that stays. Who may publish needs nobody else to look at it.
 * Refuses: other-state, incomplete. Throws NotFound, Forbidden.
 */
export async function publishActivity(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ id: string }, OtherState | Incomplete>> {
  const activity = await changeableActivity(ctx, id, 'activities:publish');
  if (activity.state !== 'draft' && activity.state !== 'in-review') return refuse({ code: 'other-state' });
  const gaps = await gapsIn(ctx.tx, activity);
  if (gaps.length > 0) return refuse({ code: 'incomplete', gaps });
  await setState(ctx, activity, { state: 'published', reviewNote: '' });
  await announce(ctx, 'programme.activity-published', { activityId: id });
  await audit(ctx, 'programme.activity-published', id);
  return ok({ id });
}
