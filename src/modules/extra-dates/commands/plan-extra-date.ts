import { audit } from '#kernel/audit.ts';
import { timeOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { announce } from '#kernel/outbox.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { momentOn, planSessions, takenBy } from '../../programme/index.ts';
import { demandIn } from '../demand.ts';
import type { FreeRoom } from '../slots.ts';
import { insertExtraDates } from '../sql.ts';

export type PlanExtraDate = {
  readonly activityId: string;
  /** The session that it is like. */
  readonly likeId: string;
  readonly day: Day;
  readonly room: Pick<FreeRoom, 'id' | 'setUp'> | undefined;
};

/** Who waited heard of another date by now, or waits no more. */
export type NobodyWaits = { readonly code: 'nobody-waits' };
export type NotThen = { readonly code: 'not-then' };
type PlanRefusal = Extract<Awaited<ReturnType<typeof planSessions>>, { ok: false }>['refusal'];
export type ExtraDateRefusal = NobodyWaits | NotThen | PlanRefusal;

/**
 * Plans a session like one that people wait for, at the same time and place, with a room and the same equipment, and has
 * everybody who waits there told. Nobody is moved.
 * Refuses: nobody-waits (also when a colleague was first), not-then, and as planning does. Throws NotFound, Forbidden.
 */
export async function planExtraDate(
  ctx: Ctx,
  { activityId, likeId, day, room }: PlanExtraDate,
): Promise<Result<{ households: number }, ExtraDateRefusal>> {
  await changeableActivity(ctx, activityId);
  const demand = (await demandIn(ctx, { activityId })).find(({ like }) => like.id === likeId);
  if (!demand) return refuse({ code: 'nobody-waits' });
  const { like, sessions, households } = demand;
  const moment = momentOn(day, timeOf(like.beginsAt), timeOf(like.endsAt));
  if (!moment || moment.beginsAt <= ctx.now) return refuse({ code: 'not-then' });
  const { branchId, placeId, isOnline, seatsOnSite, seatsOnline } = like;
  const { equipment } = await takenBy(ctx, like);
  const planned = await planSessions(ctx, {
    ...{ activityId, moments: [moment], branchId, placeId, isOnline, seatsOnSite, seatsOnline },
    take: { room, equipment },
  });
  if (!planned.ok) return planned;
  const [sessionId = ''] = planned.value.sessionIds;
  const waitedFor = sessions.map(({ id }) => id);
  await insertExtraDates(
    ctx.tx,
    waitedFor.map((waitedForId) => ({ waitedForId, sessionId, plannedAt: ctx.now })),
  );
  await announce(ctx, 'extra-dates.planned', { sessionId, waitedFor });
  await audit(ctx, 'extra-dates.planned', sessionId, { households });
  return ok({ households });
}
