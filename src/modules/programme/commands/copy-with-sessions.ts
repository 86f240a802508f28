import { timeOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, dayOf, today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { daysAhead } from '#kernel/recurring-days.ts';
import { ok, type Result } from '#kernel/result.ts';
import { copyActivity, readableActivity } from '../../activities/index.ts';
import { isThere, NOTHING } from '../../room-choices/index.ts';
import { type Moment, momentOn, type Session } from '../session.ts';
import { insertSessions, listSessions, type NewSession } from '../sql/sessions.ts';
import { inRoomOf, takeFor, takenBy } from '../take.ts';

/**
 * Copies an activity with its sessions, so many years on that the first lies ahead, each on the same weekday and clock
 * time and in the same room; `withoutRoom` are those for which that was not free. What was cancelled stays behind, and so
 * does what summer time skips. With a commitment the copy adds to that one only. Throws NotFound, Forbidden.
 */
export async function copyWithSessions(
  ctx: Ctx,
  { id, commitmentId }: { id: string; commitmentId?: string },
): Promise<Result<{ id: string; withoutRoom: readonly Moment[] }, never>> {
  const copy = await copyActivity(ctx, { id, as: 'draft', ...(commitmentId !== undefined && { commitmentId }) });
  if (!copy.ok) return copy;
  const sessions = (await listSessions(ctx.tx, id)).filter(({ state }) => state !== 'cancelled');
  const first = sessions[0] && dayOf(sessions[0].beginsAt);
  const days = first ? daysAhead(first, today(ctx.now)) : 0;
  const { title } = await readableActivity(ctx, id);
  const copies: NewSession[] = [];
  const withoutRoom: Moment[] = [];
  for (const session of sessions) {
    const moved = movedBy(session, days, copy.value.id);
    if (!moved) continue;
    const take = await takenBy(ctx, session);
    const isFree =
      (await isThere(ctx, session.branchId, take)) && (await takeFor(ctx, [moved], { take, title })).length === 0;
    copies.push({ ...moved, ...inRoomOf(isFree ? take : NOTHING), changedAt: ctx.now });
    if (!isFree) withoutRoom.push(moved);
  }
  if (copies.length > 0) await insertSessions(ctx.tx, copies);
  return ok({ ...copy.value, withoutRoom });
}

function movedBy(session: Session, days: number, activityId: string) {
  const { beginsAt, endsAt, branchId, placeId, isOnline, seatsOnSite, seatsOnline } = session;
  const moment = momentOn(addDays(dayOf(beginsAt), days), timeOf(beginsAt), timeOf(endsAt));
  return moment && { id: newId(), activityId, ...moment, branchId, placeId, isOnline, seatsOnSite, seatsOnline };
}
