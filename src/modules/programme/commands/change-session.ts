import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { isSameTake, NOTHING, requireThere, type Take } from '../../room-choices/index.ts';
import { changeableSession } from '../changeable-session.ts';
import { keepPlace } from '../keep-place.ts';
import { tellChanged } from '../news.ts';
import { isSomewhere, type Moment, movesFor, type Seats, type Where } from '../session.ts';
import { updateSession } from '../sql/sessions.ts';
import { inRoomOf, type NoRoom, takeFor, takenBy } from '../take.ts';
import type { EndsBeforeItBegins, NotPlannable, Nowhere } from './plan-sessions.ts';

/** Without `take` the session keeps its room and equipment, as long as it stays at the branch. */
export type ChangeSession = {
  readonly id: string;
  readonly version: number;
  readonly take?: Take | undefined;
} & Moment &
  Where &
  Seats;
type Refusal = Stale | NotPlannable | Nowhere | EndsBeforeItBegins | NoRoom;

/**
 * Gives a planned session another time, place, room or number of seats, and tells it when residents know of the activity.
 * Refuses: stale, not-plannable, nowhere, ends-before-it-begins, no-room (it keeps what it had). Throws NotFound, Forbidden.
 */
export async function changeSession(ctx: Ctx, input: ChangeSession): Promise<Result<{ activityId: string }, Refusal>> {
  const { id, beginsAt, endsAt, branchId, placeId, isOnline, seatsOnSite, seatsOnline } = input;
  const { session, activity } = await changeableSession(ctx, id);
  if (session.version !== input.version) return refuse({ code: 'stale' });
  if (session.state !== 'planned') return refuse({ code: 'not-plannable' });
  if (!isSomewhere(input)) return refuse({ code: 'nowhere' });
  if (endsAt <= beginsAt) return refuse({ code: 'ends-before-it-begins' });
  await keepPlace(ctx, input);
  const had = await takenBy(ctx, session);
  const take = input.take ?? (branchId === session.branchId ? had : NOTHING);
  const changes = { beginsAt, endsAt, branchId, placeId, isOnline, seatsOnSite, seatsOnline, ...inRoomOf(take) };
  const moved = movesFor(session, changes);
  if (moved || !isSameTake(take, had)) {
    await requireThere(ctx, branchId, take);
    const refused = await takeFor(ctx, [{ id, beginsAt, endsAt }], { take, title: activity.title });
    if (refused.length > 0) return refuse({ code: 'no-room', refused });
  }
  const sequence = session.sequence + (moved ? 1 : 0);
  await updateSession(ctx.tx, id, { ...changes, sequence, changedAt: ctx.now });
  await tellChanged(ctx, activity, { id, sequence });
  await audit(ctx, 'programme.session-changed', id, { moved });
  return ok({ activityId: activity.id });
}
