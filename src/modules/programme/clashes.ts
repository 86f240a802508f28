import type { Ctx } from '#kernel/ctx.ts';
import { type Day, dayOf } from '#kernel/days.ts';
import { publicHolidayOn } from '#kernel/public-holidays.ts';
import { branchOf, type DayHours, openingHoursOf } from '../branches/index.ts';
import type { RoomAt } from '../rooms/index.ts';
import type { Moment, Where } from './session.ts';
import { listNeighbours, type Neighbour } from './sql/sessions.ts';

/** What stands in the way of a session. Nothing forbids it: whoever plans decides. */
export type Clash =
  | { readonly code: 'holiday'; readonly name: string }
  | { readonly code: 'closed'; readonly reason: string | undefined }
  | { readonly code: 'room-taken'; readonly room: string; readonly label: string; readonly isClosed: boolean }
  | { readonly code: 'at-the-same-time'; readonly title: string };

type Wanted = {
  readonly moments: readonly Moment[];
  readonly activityId: string;
  /** The room that they are to take, with what is in its way at these moments. */
  readonly room?: RoomAt | undefined;
} & Where;

/** What stands in the way of each of these moments, in the same order. The activity's own sessions never do. */
export async function clashesOf(ctx: Ctx, wanted: Wanted): Promise<Clash[][]> {
  const { moments, room, ...where } = wanted;
  const [first, last] = boundsOf(moments);
  if (!first || !last) return [];
  const span = { from: first.beginsAt, until: last.endsAt };
  const hours = await hoursAt(ctx, where, { from: dayOf(span.from), to: dayOf(span.until) });
  const neighbours = (await listNeighbours(ctx.tx, { ...where, ...span })).filter(
    ({ activityId }) => activityId !== wanted.activityId,
  );
  return moments
    .map((moment, index) => [
      ...holidayAt(moment),
      ...closedAt(moment, hours),
      ...(room ? takenAt(room, index) : []),
      ...neighbours.flatMap((other) => meeting(moment, other)),
    ])
    .map(toldOnce);
}

/** What has the room is there at the same time too. */
const toldOnce = (clashes: readonly Clash[]): Clash[] =>
  clashes.filter(
    (one) =>
      one.code !== 'at-the-same-time' ||
      !clashes.some((other) => other.code === 'room-taken' && other.label === one.title),
  );

function boundsOf(moments: readonly Moment[]): [Moment | undefined, Moment | undefined] {
  const inOrder = moments.toSorted((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime());
  return [inOrder[0], inOrder.at(-1)];
}

async function hoursAt({ tx }: Ctx, { branchId }: Where, days: { from: Day; to: Day }): Promise<readonly DayHours[]> {
  if (branchId === null) return [];
  const branch = await branchOf(tx, { branchId });
  return (await openingHoursOf(tx, [branch], days)).get(branchId) ?? [];
}

function holidayAt({ beginsAt }: Moment): Clash[] {
  const name = publicHolidayOn(dayOf(beginsAt));
  return name === undefined ? [] : [{ code: 'holiday', name }];
}

/** Many activities are in the evening, so a branch is only in the way on a day on which it does not open at all. */
function closedAt({ beginsAt }: Moment, hours: readonly DayHours[]): Clash[] {
  const day = hours.find((each) => each.day === dayOf(beginsAt));
  return day?.spans.length === 0 ? [{ code: 'closed', reason: day.reason }] : [];
}

const takenAt = ({ room, inTheWay }: RoomAt, index: number): Clash[] =>
  (inTheWay[index] ?? []).map(({ module, label }) => ({
    ...{ code: 'room-taken', room: room.name },
    ...{ label, isClosed: module === 'rooms' },
  }));

const meeting = (moment: Moment, other: Neighbour): Clash[] =>
  other.beginsAt < moment.endsAt && other.endsAt > moment.beginsAt
    ? [{ code: 'at-the-same-time', title: other.title }]
    : [];
