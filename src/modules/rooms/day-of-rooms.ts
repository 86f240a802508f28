import { later, type Moments, startOf } from '#kernel/clock-times.ts';
import { addDays, type Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type BranchInReach, openingHoursOf } from '../branches/index.ts';
import { listOccupations } from '../occupancy/index.ts';
import { ruleFor } from './checks.ts';
import type { UserKind } from './kinds.ts';
import type { Rule } from './rules.ts';
import { seatsOf } from './rules.ts';
import { freeMoments, openMoments } from './spans.ts';
import { listRooms, type Room } from './sql/rooms.ts';
import { listRules } from './sql/rules.ts';
import { unitIdsOf } from './units.ts';

/** A room that somebody may use and its seats, with the spans of one day in which it is free for so long, and the rule that binds them. */
type RoomOnDay = {
  readonly room: Room;
  readonly seats: number;
  readonly rule: Rule;
  readonly free: readonly Moments[];
};

type Asked = { readonly day: Day; readonly minutes: number; readonly persons: number; readonly userKind: UserKind };

/** Setting up and clearing take eight hours each at most. */
const MOST_MINUTES = 480;

/** The rooms of these branches that are large enough and open to this kind of user, the smallest that fits first. */
export async function roomsOnDay(
  tx: Tx,
  branches: readonly BranchInReach[],
  { day, minutes, persons, userKind }: Asked,
): Promise<RoomOnDay[]> {
  const rooms = await listRooms(tx, ids(branches));
  const rules = await listRules(tx, ids(rooms));
  const hours = await openingHoursOf(tx, branches, { from: day, to: day });
  const units = await unitIdsOf(tx, rooms);
  const whole = { from: startOf(day), until: startOf(addDays(day, 1)) };
  const around = { from: later(whole.from, -MOST_MINUTES), until: later(whole.until, MOST_MINUTES) };
  const occupations = await listOccupations(tx, [...units.values()].flat(), around);
  return rooms
    .map((room) => {
      const rule = ruleFor(rules, userKind, room.id);
      const open = openMoments(hours.get(room.branchId) ?? [], rule.hours !== 'staffed' && room.unstaffedUse);
      const own = units.get(room.id) ?? [];
      const taken = occupations.filter(({ unitId }) => own.includes(unitId)).map((occupation) => occupation.taken);
      return {
        room,
        rule,
        seats: seatsOf(room),
        free: freeMoments(rule.hours === 'any' ? [whole] : open, taken, { ...room, minutes }),
      };
    })
    .filter(({ rule, seats }) => rule.mayUse && seats >= persons)
    .toSorted((a, b) => a.seats - b.seats);
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);
