import { can } from '#kernel/access.ts';
import type { Moments } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, asDay, type Day, today } from '#kernel/days.ts';
import { type DayHours, listBranches, openingHoursOf } from '../branches/index.ts';
import { momentOn } from '../programme/index.ts';
import { type Room, roomsAt } from '../rooms/index.ts';
import type { BoardRow } from './board.ts';
import type { BoardAsked, LoadedBoard } from './load-board.ts';
import { candidateDays, sessionsBefore, spreadOver, type UsualSlot, usualSlotOf } from './suggestions.ts';

/** Days on which a room is free that is large enough, in a branch that is open then. */
export type FreeDays = {
  readonly room: Room;
  readonly days: readonly Day[];
  readonly slot: UsualSlot;
};

type Wanted = {
  readonly row: BoardRow;
  readonly slot: UsualSlot;
  readonly options: readonly { readonly day: Day; readonly moment: Moments; readonly rooms: readonly Room[] }[];
};

/** More than one a month asks for another plan than a row of days. */
const MOST_DAYS = 12;

/** For each row that still lacks sessions, by the id of its commitment: the room with the most free days, spread over the months. */
export async function freeDaysFor(
  ctx: Ctx,
  board: LoadedBoard,
  { municipalityCode, year }: BoardAsked,
): Promise<Map<string, FreeDays>> {
  const found = new Map<string, FreeDays>();
  const ahead = {
    from: laterOf(addDays(today(ctx.now), 1), asDay(`${year}-01-01`)),
    until: asDay(`${year + 1}-01-01`),
  };
  // A room that is suggested to one row is no longer free for the next.
  const given = new Set<string>();
  for (const wanted of await optionsFor(ctx, { board, municipalityCode, ahead })) {
    const best = bestRoomFor(wanted, given);
    if (!best) continue;
    found.set(wanted.row.commitment.id, best);
    for (const day of best.days) given.add(keyOf(best.room, day));
  }
  return found;
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
const keyOf = ({ id }: Room, day: Day): string => `${id} ${day}`;

type Looking = { board: LoadedBoard; municipalityCode: string; ahead: { from: Day; until: Day } };

/** All rows and days at once: the rooms that are free on each, in branches that are open that day and in which the actor plans. */
async function optionsFor(ctx: Ctx, { board, municipalityCode, ahead }: Looking): Promise<Wanted[]> {
  if (ahead.from >= ahead.until) return [];
  const lacking = board.rows.filter(({ tally, commitment }) => tally.toPlan > 0 && commitment.counts === 'sessions');
  const wanted = lacking.map((row) => {
    const slot = usualSlotOf(row, sessionsBefore(row, board.earlier));
    const taken = new Set(row.sessions.map(({ day }) => day));
    const days = candidateDays(row, slot, ahead).filter((day) => !taken.has(day));
    return { row, slot, moments: days.flatMap((day) => momentsOn(day, slot)) };
  });
  const branches = await listBranches(ctx.tx, ahead.from, municipalityCode);
  const all = wanted.flatMap(({ moments }) => moments);
  const rooms = await roomsAt(ctx.tx, {
    branchIds: branches.map(({ id }) => id),
    moments: all.map(({ moment }) => moment),
  });
  const hours = await openingHoursOf(ctx.tx, branches, { from: ahead.from, to: addDays(ahead.until, -1) });
  const isOpen = openDaysIn(hours);
  const fits = (room: Room, { row, slot }: (typeof wanted)[number]): boolean =>
    room.kind === 'room' &&
    Math.max(room.seatsTheatre ?? 0, room.seatsTables ?? 0) >= slot.persons &&
    (row.commitment.branchId ?? room.branchId) === room.branchId &&
    can(ctx.actor, 'activities:edit', { municipality: municipalityCode, branchId: room.branchId });
  let at = 0;
  return wanted.map((each) => {
    const fitting = rooms.filter(({ room }) => fits(room, each));
    const options = each.moments.map(({ day, moment }) => {
      const index = at++;
      const free = fitting.filter(({ room, inTheWay }) => !inTheWay[index]?.length && isOpen(room.branchId, day));
      return { day, moment, rooms: free.map(({ room }) => room) };
    });
    return { row: each.row, slot: each.slot, options };
  });
}

function momentsOn(day: Day, { from, until }: UsualSlot): { day: Day; moment: Moments }[] {
  const moment = momentOn(day, from, until);
  return moment ? [{ day, moment: { from: moment.beginsAt, until: moment.endsAt } }] : [];
}

/** Whether a branch is open on a day, however short; one whose hours nobody has told may be. */
function openDaysIn(hours: ReadonlyMap<string, readonly DayHours[]>): (branchId: string, day: Day) => boolean {
  const closed = new Set(
    [...hours].flatMap(([id, days]) => days.flatMap(({ day, spans }) => (spans.length === 0 ? [`${id} ${day}`] : []))),
  );
  return (branchId, day) => !closed.has(`${branchId} ${day}`);
}

/** The room with the most days; then in the branch of the last time, or else where the least was suggested yet; then the smallest. */
function bestRoomFor({ row, slot, options }: Wanted, given: ReadonlySet<string>): FreeDays | undefined {
  const rooms = new Map(options.flatMap((option) => option.rooms.map((room) => [room.id, room] as const)));
  const taken = row.sessions.map(({ day }) => day);
  const count = Math.min(row.tally.toPlan, MOST_DAYS);
  const offers = [...rooms.values()].map((room): FreeDays => {
    const free = options.filter((option) => option.rooms.some(({ id }) => id === room.id)).map(({ day }) => day);
    return {
      room,
      slot,
      days: spreadOver(
        free.filter((day) => !given.has(keyOf(room, day))),
        taken,
        count,
      ),
    };
  });
  const isUsual = ({ room }: FreeDays): number => Number(room.branchId === slot.like?.branchId);
  const isBusy = ({ room }: FreeDays): number => [...given].filter((key) => key.startsWith(room.id)).length;
  const [best] = offers.toSorted(
    (a, b) => b.days.length - a.days.length || isUsual(b) - isUsual(a) || isBusy(a) - isBusy(b),
  );
  return best && best.days.length > 0 ? best : undefined;
}
