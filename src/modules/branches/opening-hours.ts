import { addDays, type Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { withHours } from './branches.ts';
import { type DayHours, hoursOn } from './hours.ts';
import type { Branch } from './sql/branches.ts';

/**
 * When these branches are open on each day from the first up to and including the last, by id. A branch whose hours
 * nobody has told is not in it.
 */
export async function openingHoursOf(
  tx: Tx,
  branches: readonly Branch[],
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, readonly DayHours[]>> {
  const known = branches.filter(({ hoursAsOf }) => hoursAsOf !== null);
  const open = await withHours(tx, known, from);
  const days = daysOf(from, to);
  return new Map(open.map(({ id, week, exceptions }) => [id, days.map((day) => hoursOn(day, week, exceptions))]));
}

function daysOf(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
