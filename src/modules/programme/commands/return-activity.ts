import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity, setState } from '../../activities/index.ts';
import type { NoReason } from './cancel-session.ts';
import type { OtherState } from './submit-activity.ts';

/** Gives an activity back to its maker, with what must change. Refuses: other-state, no-reason. Throws NotFound, Forbidden. */
export async function returnActivity(
  ctx: Ctx,
  { id, note }: { id: string; note: string },
): Promise<Result<{ id: string }, OtherState | NoReason>> {
  const activity = await changeableActivity(ctx, id, 'activities:publish');
  if (activity.state !== 'in-review') return refuse({ code: 'other-state' });
  if (note === '') return refuse({ code: 'no-reason' });
  await setState(ctx, activity, { state: 'draft', reviewNote: note });
  await audit(ctx, 'programme.activity-returned', id);
  return ok({ id });
}
