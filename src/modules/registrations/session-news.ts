import type { Ctx } from '#kernel/ctx.ts';
import { moveUp } from './move-up.ts';
import { tellEnded, tellMoved } from './news.ts';
import type { Attendance } from './registration.ts';
import { closeCounter, lockCounter } from './sql/counters.ts';
import { endLive, noteChanges } from './sql/subject-news.ts';
import { findSubject } from './sql/subjects.ts';

type SessionNews = { readonly activityId: string; readonly sessionId: string };

const ATTENDANCES: readonly Attendance[] = ['on-site', 'online'];

/** A session has another time, place or number of places: who comes is told of the first two, who waits may move up. */
export async function hearChanged(ctx: Ctx, { activityId, sessionId }: SessionNews): Promise<void> {
  for (const subjectId of [sessionId, activityId]) await follow(ctx, { activityId, subjectId });
}

/**
 * A session does not take place: everybody who signed up for it is told, and nobody comes in any more. Of a series the
 * households keep their places in what is left; when nothing is, it ends too.
 */
export async function hearCancelled(ctx: Ctx, { activityId, sessionId }: SessionNews): Promise<void> {
  await end(ctx, { activityId, subjectId: sessionId });
  const series = await findSubject(ctx.tx, activityId, ctx.now);
  const goesOn = series?.endsAt && series.endsAt > ctx.now && series.activityState !== 'cancelled';
  await (goesOn ? follow : end)(ctx, { activityId, subjectId: activityId });
}

type Of = { readonly activityId: string; readonly subjectId: string };

/** The lock is waited for: a household that came in while the session was cancelled has it, and is told as well. */
async function end(ctx: Ctx, of: Of): Promise<void> {
  for (const attendance of ATTENDANCES) {
    const counted = { ...of, attendance };
    await lockCounter(ctx.tx, counted);
    await closeCounter(ctx.tx, counted);
    for (const { id, version } of await endLive(ctx.tx, counted, ctx.now))
      await tellEnded(ctx, { id, occasion: version });
  }
}

async function follow(ctx: Ctx, { activityId, subjectId }: Of): Promise<void> {
  for (const attendance of ATTENDANCES) await moveUp(ctx, { activityId, subjectId, attendance });
  const subject = await findSubject(ctx.tx, subjectId, ctx.now);
  if (!subject) return;
  for (const id of await noteChanges(ctx.tx, subjectId, subject.sequence))
    await tellMoved(ctx, { id, occasion: subject.sequence });
}
