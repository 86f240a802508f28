import { timeOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, dayOf } from '#kernel/days.ts';
import { NotFound, type Result, refuse } from '#kernel/result.ts';
import { isAnnounced, readableActivity } from '../../activities/index.ts';
import { changeSession, findSession, momentOn } from '../../programme/index.ts';

export type MoveSession = {
  readonly id: string;
  /** The day on which it was shown to who moves it. */
  readonly from: Day;
  readonly to: Day;
  /** That residents may be told. */
  readonly tell: boolean;
};

/** Somebody moved it since the board was shown. */
export type MovedMeanwhile = { readonly code: 'moved-meanwhile'; readonly day: Day };
/** It is in the agenda: moving it is news. */
export type ResidentsWillHear = { readonly code: 'residents-will-hear' };
export type InThePast = { readonly code: 'in-the-past' };
export type SkippedTime = { readonly code: 'skipped-time'; readonly day: Day; readonly time: string };
type ChangeRefusal = Extract<Awaited<ReturnType<typeof changeSession>>, { ok: false }>['refusal'];
export type MoveRefusal = MovedMeanwhile | ResidentsWillHear | InThePast | SkippedTime | ChangeRefusal;

/**
 * Moves a session to another day at the same time and place; all else stays as it is by now.
 * Refuses: moved-meanwhile, skipped-time, in-the-past, residents-will-hear, and as changing does. Throws NotFound, Forbidden.
 */
export async function moveSession(
  ctx: Ctx,
  { id, from, to, tell }: MoveSession,
): Promise<Result<{ activityId: string }, MoveRefusal>> {
  const session = await findSession(ctx.tx, id);
  if (!session) throw new NotFound(`session ${id}`);
  const activity = await readableActivity(ctx, session.activityId);
  const stands = dayOf(session.beginsAt);
  if (stands !== from) return refuse({ code: 'moved-meanwhile', day: stands });
  const time = timeOf(session.beginsAt);
  const moment = momentOn(to, time, timeOf(session.endsAt));
  if (!moment) return refuse({ code: 'skipped-time', day: to, time });
  if (moment.beginsAt <= ctx.now) return refuse({ code: 'in-the-past' });
  if (isAnnounced(activity) && !tell) return refuse({ code: 'residents-will-hear' });
  return changeSession(ctx, { ...session, ...moment });
}
