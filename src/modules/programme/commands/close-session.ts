import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { lockedSession, sessionScope } from '../changeable-session.ts';
import { closeWhenAllIsTold } from '../close-when-all-is-told.ts';
import { tellClosed } from '../news.ts';
import type { GiftBooks, HeadCount } from '../session.ts';
import { updateSession } from '../sql/sessions.ts';

/** Gift books that are left out stay as they were counted. */
export type CloseSession = { readonly id: string; readonly version: number } & HeadCount & Partial<GiftBooks>;

/** It has not begun, was cancelled, or was never announced. */
export type NothingToCount = { readonly code: 'nothing-to-count' };

/**
 * Closes a session with how many came and what was given away; null: nobody counted. Closing again corrects the numbers. Tells it.
 * Refuses: stale, nothing-to-count. Throws NotFound, Forbidden.
 */
export async function closeSession(
  ctx: Ctx,
  { id, version, adults, children, giftBooks }: CloseSession,
): Promise<Result<{ activityId: string }, Stale | NothingToCount>> {
  const { session, activity } = await lockedSession(ctx, id);
  requirePermission(ctx.actor, 'programme:count', sessionScope({ session, activity }));
  const isPublic = activity.state === 'published' || activity.state === 'closed';
  if (!isPublic || session.state === 'cancelled' || session.beginsAt > ctx.now)
    return refuse({ code: 'nothing-to-count' });
  if (session.version !== version) return refuse({ code: 'stale' });
  const counts = { adults, children, ...(giftBooks !== undefined && { giftBooks }) };
  await updateSession(ctx.tx, id, { state: 'closed', ...counts });
  await tellClosed(ctx, activity, id);
  await audit(ctx, 'programme.session-closed', id, { before: session.state, ...counts });
  await closeWhenAllIsTold(ctx, activity);
  return ok({ activityId: activity.id });
}
