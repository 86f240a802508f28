import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import { type BranchInReach, openingHoursOf } from '../branches/index.ts';
import { ruleOf } from '../rooms/index.ts';
import { type BookingWithUses, comingUses } from './booking.ts';

/** Why the branch does not open after all on the day of a use that is to come, by use; hours may have changed since it was booked. */
export async function closedUses(
  { tx, now }: Ctx,
  booking: BookingWithUses,
  branch: BranchInReach,
): Promise<ReadonlyMap<string, string>> {
  const days = comingUses(booking.uses, now).map(({ id, beginsAt }) => ({ id, day: dayOf(beginsAt) }));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || (await ruleOf(tx, booking.userKind, booking.roomId)).hours === 'any') return new Map();
  const hours = (await openingHoursOf(tx, [branch], { from: first.day, to: last.day })).get(branch.id) ?? [];
  const closed = hours.filter(({ spans }) => spans.length === 0);
  return new Map(
    days.flatMap(({ id, day }) => {
      const found = closed.find((each) => each.day === day);
      return found ? [[id, found.reason ?? '']] : [];
    }),
  );
}
