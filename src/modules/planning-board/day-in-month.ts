import { timeOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day } from '#kernel/days.ts';
import { monthsAfter } from '#kernel/recurring-days.ts';
import { clashesOf, momentOn, type Session } from '../programme/index.ts';
import { roomsAt } from '../rooms/index.ts';
import { type Month, monthNumber, monthOf } from './board.ts';

/**
 * The days of that month on the same weekday that are still to come, the one that stands where the first did (the second
 * Tuesday) on top and then the nearest to it; when all have passed that one alone.
 */
export function daysInMonth(from: Day, month: Month, today: Day): [Day, ...Day[]] {
  const same = monthsAfter(from, monthNumber(month) - monthNumber(from));
  const others = [-28, -21, -14, -7, 7, 14, 21, 28].map((days) => addDays(same, days));
  const away = (day: Day): number => Math.abs(Date.parse(day) - Date.parse(same));
  const [first, ...rest] = [same, ...others]
    .filter((day) => monthOf(day) === month && day > today)
    .toSorted((a, b) => away(a) - away(b));
  return first ? [first, ...rest] : [same];
}

/** Of these days the first with the least in the way of this session: no holiday, nothing in its room, its branch open. */
export async function bestDay(ctx: Ctx, session: Session, days: readonly [Day, ...Day[]]): Promise<Day> {
  const [from, until] = [timeOf(session.beginsAt), timeOf(session.endsAt)];
  const known = days.flatMap((day) => {
    const moment = momentOn(day, from, until);
    return moment ? [{ day, ...moment }] : [];
  });
  const moments = known.map(({ beginsAt, endsAt }) => ({ from: beginsAt, until: endsAt }));
  const rooms = session.branchId === null ? [] : await roomsAt(ctx.tx, { branchIds: [session.branchId], moments });
  const room = rooms.find(({ room: { id } }) => id === session.roomId);
  const clashes = await clashesOf(ctx, { ...session, moments: known, room });
  const least = Math.min(...clashes.map(({ length }) => length));
  return known[clashes.findIndex(({ length }) => length === least)]?.day ?? days[0];
}
