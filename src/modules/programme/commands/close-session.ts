import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedSession, sessionScope } from '../changeable-session.ts';
import { closeWhenAllIsTold } from '../close-when-all-is-told.ts';
import type { HeadCount } from '../session.ts';
import { updateSession } from '../sql/sessions.ts';

export type CloseSession = { readonly id: string; readonly version: number } & HeadCount;

/** It has not begun, was cancelled, or was never announced. */
export type NothingToCount = { readonly code: 'nothing-to-count' };

/**
 * Closes a session with how many adults and children came; null says that nobody counted. Closing again corrects the numbers.
 * Refuses: stale, nothing-to-count. Throws NotFound, Forbidden.
 */
export async function closeSession(
  ctx: Ctx,
  { id, version, adults, children }: CloseSession,
): Promise<Result<{ activityId: string }, Stale | NothingToCount>> {
  const { session, activity } = await lockedSession(ctx, id);
  requirePermission(ctx.actor, 'programme:count', sessionScope({ session, activity }));
  const isPublic = activity.state === 'published' || activity.state === 'closed';
  if (!isPublic || session.state === 'cancelled' || session.beginsAt > ctx.now)
    return refuse({ code: 'nothing-to-count' });
  if (session.version !== version) return refuse({ code: 'stale' });
  await updateSession(ctx.tx, id, { state: 'closed', adults, children });
  await audit(ctx, 'programme.session-closed', id, { before: session.state, adults, children });
  await closeWhenAllIsTold(ctx, activity);
  return ok({ activityId: activity.id });
}
