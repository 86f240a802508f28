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

/** Tells that a session was closed: who came to it is known from now on. Told again when its numbers are corrected. */
export const tellClosed = (ctx: Ctx, activity: Activity, sessionId: string): Promise<void> =>
  announce(ctx, 'programme.session-closed', { activityId: activity.id, sessionId });

/** Tells that a draft was thrown away. */
export const tellDiscarded = (ctx: Ctx, activityId: string): Promise<void> =>
  announce(ctx, 'programme.activity-discarded', { activityId });
