import type { Ctx } from '#kernel/ctx.ts';
import { changeableActivity, discardActivity } from '../../activities/index.ts';
import { tellDiscarded } from '../news.ts';
import { listSessions } from '../sql/sessions.ts';
import { letGoOf } from '../take.ts';

/** Throws a draft or a template away, with its sessions and the rooms that they have. Refuses: announced. Throws NotFound, Forbidden. */
export async function discardWithSessions(ctx: Ctx, { id }: { id: string }): ReturnType<typeof discardActivity> {
  await changeableActivity(ctx, id);
  const sessions = await listSessions(ctx.tx, id);
  const discarded = await discardActivity(ctx, { id });
  if (!discarded.ok) return discarded;
  for (const session of sessions) await letGoOf(ctx, session);
  await tellDiscarded(ctx, id);
  return discarded;
}
