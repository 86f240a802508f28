import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { deleteEngagement, findEngagement } from '../sql.ts';

/** What was invoiced stays in the books. */
export type Invoiced = { readonly code: 'invoiced' };

/** Takes a speaker off an activity: nothing was agreed after all. Refuses: invoiced. Throws NotFound, Forbidden. */
export async function removeEngagement(
  ctx: Ctx,
  { activityId, id }: { activityId: string; id: string },
): Promise<Result<{ id: string }, Invoiced>> {
  await changeableActivity(ctx, activityId, 'speakers:edit');
  const engagement = await findEngagement(ctx.tx, id);
  if (engagement?.activityId !== activityId) throw new NotFound(`engagement ${id}`);
  if (engagement.invoicedOn) return refuse({ code: 'invoiced' });
  await deleteEngagement(ctx.tx, id);
  await audit(ctx, 'speakers.engagement-removed', id);
  return ok({ id: activityId });
}
