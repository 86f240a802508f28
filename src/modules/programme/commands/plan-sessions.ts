import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity, isOpen } from '../../activities/index.ts';
import { isNothing, NOTHING, requireThere, type Take } from '../../room-choices/index.ts';
import { keepPlace } from '../keep-place.ts';
import { tellChanged } from '../news.ts';
import { isSomewhere, MOST_SESSIONS, type Moment, type Seats, type Where } from '../session.ts';
import { insertSessions, listSessions } from '../sql/sessions.ts';
import { inRoomOf, type NoRoom, takeFor } from '../take.ts';

/** Without `take` they take no room and no equipment. */
export type PlanSessions = {
  readonly activityId: string;
  readonly moments: readonly Moment[];
  readonly take?: Take;
} & Where &
  Seats;

/** The activity, and what was planned of it. */
type Planned = { readonly id: string; readonly sessionIds: readonly string[] };

/** Neither a place nor online. */
export type Nowhere = { readonly code: 'nowhere' };
export type NotPlannable = { readonly code: 'not-plannable' };
export type EndsBeforeItBegins = { readonly code: 'ends-before-it-begins' };
export type TooManySessions = { readonly code: 'too-many-sessions'; readonly most: number };
export type NoDays = { readonly code: 'no-days' };
export type PlanRefusal = Nowhere | NotPlannable | EndsBeforeItBegins | TooManySessions | NoDays | NoRoom;

/**
 * Plans sessions of an activity, all at the same place and in the same room. Of one that is public it tells that they came.
 * Refuses: not-plannable, no-days, nowhere, ends-before-it-begins, too-many-sessions, no-room (then nothing is planned).
 * Throws NotFound, Forbidden.
 */
export async function planSessions(ctx: Ctx, plan: PlanSessions): Promise<Result<Planned, PlanRefusal>> {
  const { activityId, moments, take = NOTHING, ...where } = plan;
  const activity = await changeableActivity(ctx, activityId);
  if (!isOpen(activity) || activity.state === 'template') return refuse({ code: 'not-plannable' });
  if (moments.length === 0) return refuse({ code: 'no-days' });
  if (!isSomewhere(where)) return refuse({ code: 'nowhere' });
  if (moments.some(({ beginsAt, endsAt }) => endsAt <= beginsAt)) return refuse({ code: 'ends-before-it-begins' });
  const planned = await listSessions(ctx.tx, activityId);
  if (planned.length + moments.length > MOST_SESSIONS)
    return refuse({ code: 'too-many-sessions', most: MOST_SESSIONS });
  await keepPlace(ctx, where);
  await requireThere(ctx, where.branchId, take);
  const sessions = moments.map(({ beginsAt, endsAt }) => ({ id: newId(), beginsAt, endsAt }));
  const refused = isNothing(take) ? [] : await takeFor(ctx, sessions, { take, title: activity.title });
  if (refused.length > 0) return refuse({ code: 'no-room', refused });
  const same = { activityId, ...where, ...inRoomOf(take), changedAt: ctx.now };
  await insertSessions(
    ctx.tx,
    sessions.map((session) => ({ ...session, ...same })),
  );
  for (const { id } of sessions) await tellChanged(ctx, activity, { id, sequence: 0 });
  await audit(ctx, 'programme.sessions-planned', activityId, { sessions: sessions.length });
  return ok({ id: activityId, sessionIds: sessions.map(({ id }) => id) });
}
