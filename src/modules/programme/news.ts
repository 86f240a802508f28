import type { Ctx } from '#kernel/ctx.ts';
import { announce } from '#kernel/outbox.ts';
import { type Activity, isAnnounced } from '../activities/index.ts';

type Told = { readonly id: string; readonly sequence: number };

/** Tells that the time, place or seats of a session are others now, when residents know of it. */
export async function tellChanged(ctx: Ctx, activity: Activity, { id, sequence }: Told): Promise<void> {
  const news = { activityId: activity.id, sessionId: id, sequence };
  if (isAnnounced(activity)) await announce(ctx, 'programme.session-changed', news);
}

/** Tells that a session will not take place, when residents know of it. */
export async function tellCancelled(ctx: Ctx, activity: Activity, { id, sequence }: Told): Promise<void> {
  const news = { activityId: activity.id, sessionId: id, sequence };
  if (isAnnounced(activity)) await announce(ctx, 'programme.session-cancelled', news);
}
