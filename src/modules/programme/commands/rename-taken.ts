import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { readableActivity } from '../../activities/index.ts';
import { relabel } from '../../occupancy/index.ts';
import { listSessions } from '../sql/sessions.ts';
import { MODULE } from '../take.ts';

/** Calls the rooms and pieces that the sessions of an activity have by its title of now. One that has gone has none. */
export async function renameTaken(
  ctx: Ctx,
  { activityId }: { activityId: string },
): Promise<Result<{ id: string }, never>> {
  const sessions = await listSessions(ctx.tx, activityId);
  if (sessions.length === 0) return ok({ id: activityId });
  const { title } = await readableActivity(ctx, activityId);
  await relabel(ctx.tx, { module: MODULE, subjectIds: sessions.map(({ id }) => id) }, title);
  return ok({ id: activityId });
}
