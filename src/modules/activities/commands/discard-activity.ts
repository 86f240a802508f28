import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { isAnnounced } from '../activity.ts';
import { changeableActivity } from '../changeable-activity.ts';
import { deleteActivity, deletePictureUnlessShown } from '../sql.ts';

/** Residents know of it: it can be cancelled, with a reason, but not disappear. */
export type Announced = { readonly code: 'announced' };

/** Throws a draft or a template away. Who planned sessions for it lets go of what they have. Refuses: announced. Throws NotFound, Forbidden. */
export async function discardActivity(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, Announced>> {
  const activity = await changeableActivity(ctx, id);
  if (isAnnounced(activity)) return refuse({ code: 'announced' });
  await deleteActivity(ctx.tx, id);
  if (activity.pictureId) await deletePictureUnlessShown(ctx.tx, activity.pictureId);
  await audit(ctx, 'activities.activity-discarded', id, { state: activity.state });
  return ok({ id });
}
