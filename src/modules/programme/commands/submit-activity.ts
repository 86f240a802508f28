import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity, setState } from '../../activities/index.ts';
import { gapsIn, type Incomplete } from '../incomplete.ts';

/** The activity is in another state than this step asks for. */
export type OtherState = { readonly code: 'other-state' };

/** Asks who may publish to look at a draft. Refuses: other-state, incomplete. Throws NotFound, Forbidden. */
export async function submitActivity(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ id: string }, OtherState | Incomplete>> {
  const activity = await changeableActivity(ctx, id);
  if (activity.state !== 'draft') return refuse({ code: 'other-state' });
  const gaps = await gapsIn(ctx.tx, activity);
  if (gaps.length > 0) return refuse({ code: 'incomplete', gaps });
  await setState(ctx, activity, { state: 'in-review', reviewNote: '' });
  await audit(ctx, 'programme.activity-submitted', id);
  return ok({ id });
}
