import { later, type Moments, startOf } from '#kernel/clock-times.ts';
import { addDays, type Day, dayOf } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { branchOf, listBranches, openingHoursOf } from '../branches/index.ts';
import { listOccupations, type Occupation } from '../occupancy/index.ts';
import { ruleFor } from './checks.ts';
import type { SetUp, UserKind } from './kinds.ts';
import { MOST_MINUTES } from './rooms-at.ts';
import { seatsOf } from './rules.ts';
import { freeMoments, holds, openMoments } from './spans.ts';
import { findRoom, listRooms, type Room } from './sql/rooms.ts';
import { listRules } from './sql/rules.ts';
import { unitIdsOf, withSetUp } from './units.ts';

export type FreeRoom = Room & { readonly branchName: string };

export type FreeRoomsAsked = Moments & {
  /** A branch, or all branches of a municipality. */
  readonly in: { readonly branchId: string } | { readonly municipality: string };
  readonly persons?: number | undefined;
  readonly setUp?: SetUp | undefined;
  /** Who wants it: their rule says in which hours they may come. */
  readonly userKind: UserKind;
};

/** Rooms that nobody has in this span, large enough and open then for this kind of user; the smallest that fits first. */
export async function freeRooms(tx: Tx, asked: FreeRoomsAsked): Promise<FreeRoom[]> {
  const { from, until, persons = 1, setUp, userKind } = asked;
  const branches =
    'branchId' in asked.in
      ? [await branchOf(tx, asked.in)]
      : await listBranches(tx, dayOf(from), asked.in.municipality);
  const rooms = await listRooms(tx, ids(branches));
  const rules = await listRules(tx, ids(rooms));
  const hours = await openingHoursOf(tx, branches, { from: dayOf(from), to: dayOf(until) });
  const units = await unitIdsOf(tx, rooms);
  const taken = await listOccupations(tx, [...units.values()].flat(), around({ from, until }));
  return rooms
    .filter((room) => seatsOf(room, setUp) >= persons)
    .filter((room) => {
      const { hours: ruled, mayUse } = ruleFor(rules, userKind, room.id);
      const open = openMoments(hours.get(room.branchId) ?? [], ruled === 'open' && room.unstaffedUse);
      return mayUse && (ruled === 'any' || holds(open, { from, until }));
    })
    .filter((room) => {
      const mine = withSetUp([room], asked);
      return !taken.some((other) => units.get(room.id)?.includes(other.unitId) && overlaps(other.taken, mine));
    })
    .toSorted((a, b) => seatsOf(a, setUp) - seatsOf(b, setUp))
    .map((room) => ({ ...room, branchName: branches.find(({ id }) => id === room.branchId)?.name ?? '' }));
}

const around = ({ from, until }: Moments): Moments => ({
  from: later(from, -MOST_MINUTES),
  until: later(until, MOST_MINUTES),
});
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

const overlaps = (one: Moments, other: Moments): boolean => one.from < other.until && other.from < one.until;

/** When a room is free on a day for a use of so many minutes, within the hours of this kind of user. Empty without hours. */
export async function freeSpans(
  tx: Tx,
  { roomId, day, minutes, userKind }: { roomId: string; day: Day; minutes: number; userKind: UserKind },
): Promise<Moments[]> {
  const room = await findRoom(tx, roomId);
  if (!room || room.archivedOn !== null) return [];
  const rule = ruleFor(await listRules(tx, [roomId]), userKind, roomId);
  if (!rule.mayUse) return [];
  const span = { from: startOf(day), until: startOf(addDays(day, 1)) };
  const hours = (await openingHoursOf(tx, [await branchOf(tx, room)], { from: day, to: day })).get(room.branchId) ?? [];
  const open = rule.hours === 'any' ? [span] : openMoments(hours, rule.hours === 'open' && room.unstaffedUse);
  const units = (await unitIdsOf(tx, [room])).get(roomId) ?? [];
  const occupations = await listOccupations(tx, units, around(span));
  const taken = occupations.map((occupation) => occupation.taken);
  return freeMoments(open, taken, { ...room, minutes });
}

/** The closures of a room that are not over, the first one first; those of the whole close its parts too. */
export const closuresOf = async (tx: Tx, roomId: string, now: Date): Promise<Occupation[]> =>
  (await listOccupations(tx, [roomId], { from: now })).filter(({ module }) => module === 'rooms');
