import { timeOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, dayOf, today, weekdayOf } from '#kernel/days.ts';
import { clashesOf, listSessions, momentOn, type Session } from '../programme/index.ts';
import { type Room, roomsAt } from '../rooms/index.ts';
import type { Demand } from './demand.ts';

/** A day on which it could be once more, at the usual time. */
export type Slot = {
  readonly day: Day;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  /** A room that is free then and large enough; undefined where the sessions before took none. */
  readonly room: FreeRoom | undefined;
};
export type FreeRoom = { readonly id: string; readonly name: string; readonly seats: number; readonly setUp: SetUp };
type SetUp = NonNullable<Session['setUp']>;

/** Who waits must be able to keep the day free. */
const DAYS_AHEAD = 7;
const WEEKS = 10;
/** Evenings that people keep for home. */
const AT_HOME = ['-12-05', '-12-24', '-12-31'];

type Asked = Pick<Demand, 'activityId' | 'like' | 'persons'>;

/** The first days, so many at most, that are like the last session that people wait for, with nothing in the way. */
export async function slotsFor(ctx: Ctx, { activityId, like, persons }: Asked, most: number): Promise<Slot[]> {
  const taken = new Set(
    (await listSessions(ctx.tx, activityId)).flatMap(({ state, beginsAt }) =>
      state === 'cancelled' ? [] : dayOf(beginsAt),
    ),
  );
  const slots = daysFrom(like, today(ctx.now))
    .filter((day) => !taken.has(day) && !AT_HOME.includes(day.slice(4)))
    .flatMap((day) => {
      const moment = momentOn(day, timeOf(like.beginsAt), timeOf(like.endsAt));
      return moment ? [{ day, ...moment }] : [];
    });
  const [before = [], ...clashes] = await clashesOf(ctx, {
    ...like,
    room: undefined,
    activityId,
    moments: [like, ...slots],
  });
  // A branch that is always closed on that day was so the last time too.
  const wasClosed = before.some(isClosed);
  const open = slots.filter((_, index) => clashes[index]?.every((clash) => wasClosed && isClosed(clash)));
  if (like.roomId === null || like.branchId === null)
    return open.slice(0, most).map((slot) => ({ ...slot, room: undefined }));
  const rooms = await freeRooms(ctx, { like, branchId: like.branchId, persons, open });
  return open.flatMap((slot, index) => (rooms[index] ? [{ ...slot, room: rooms[index] }] : [])).slice(0, most);
}

type Clash = Awaited<ReturnType<typeof clashesOf>>[number][number];
const isClosed = (clash: Clash): boolean => clash.code === 'closed' && clash.reason === undefined;

/** The same weekday in the weeks after it, as far as that is far enough ahead. */
function daysFrom({ beginsAt }: Session, on: Day): Day[] {
  const last = dayOf(beginsAt);
  const soonest = addDays(on, DAYS_AHEAD);
  const first = last >= soonest ? addDays(last, 7) : addDays(soonest, (weekdayOf(last) - weekdayOf(soonest) + 7) % 7);
  return Array.from({ length: WEEKS }, (_, week) => addDays(first, 7 * week));
}

type Wanted = {
  readonly like: Session;
  readonly branchId: string;
  readonly persons: number;
  readonly open: readonly { readonly beginsAt: Date; readonly endsAt: Date }[];
};

/** For each moment the room of the last time when that is free, or else the smallest in which they fit. */
async function freeRooms({ tx }: Ctx, { like, branchId, persons, open }: Wanted): Promise<(FreeRoom | undefined)[]> {
  const moments = open.map(({ beginsAt, endsAt }) => ({ from: beginsAt, until: endsAt }));
  const rooms = await roomsAt(tx, { branchIds: [branchId], moments });
  return open.map((_, index) => {
    const [best] = rooms
      .filter(({ room, inTheWay }) => room.kind === 'room' && inTheWay[index]?.length === 0)
      .flatMap(({ room }) => asSetUp(room, like.setUp) ?? [])
      .filter(({ seats }) => seats >= persons)
      .toSorted((a, b) => Number(b.id === like.roomId) - Number(a.id === like.roomId) || a.seats - b.seats);
    return best;
  });
}

/** The room with its chairs as they stood before, or else as most people fit. */
function asSetUp({ id, name, seatsTheatre, seatsTables }: Room, wanted: SetUp | null): FreeRoom | undefined {
  const seatsOf = { theatre: seatsTheatre ?? 0, tables: seatsTables ?? 0 };
  const setUp =
    wanted !== null && seatsOf[wanted] > 0 ? wanted : seatsOf.theatre >= seatsOf.tables ? 'theatre' : 'tables';
  return seatsOf[setUp] > 0 ? { id, name, setUp, seats: seatsOf[setUp] } : undefined;
}
