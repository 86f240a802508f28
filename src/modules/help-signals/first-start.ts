import { instantAt, later, startOf, timeOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, today } from '#kernel/days.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { branchOf, openingHoursOf } from '../branches/index.ts';
import type { Course } from '../courses/index.ts';
import { listConsultationHours, type Point } from '../help-points/index.ts';
import { clashesOf, momentOn } from '../programme/index.ts';
import { roomsAt } from '../rooms/index.ts';
import { type Spot, type Start, startsInHours, startsOfHours } from './spot.ts';

/** Time to find a teacher and to tell people, and how far ahead is looked, in days. */
const LEAD = 21;
const LOOK = 42;

export type FirstStart = Start & { readonly until: string };
type Wanted = { readonly point: Point; readonly course: Course; readonly spot: Spot };

/**
 * The first time, at least three weeks from now, from which on a course can be there every week: on none of its days is it a
 * public holiday or the branch closed, and one room is free on all of them; where no room is known, nothing else is there.
 */
export async function firstStart(ctx: Ctx, wanted: Wanted): Promise<FirstStart | undefined> {
  const { course, spot } = wanted;
  const series = (await startsAt(ctx, wanted)).flatMap((start) => {
    const until = untilOf(start, course.minutes);
    const moments = until === undefined ? [] : momentsOf({ ...start, until }, course.halfDaysFrom);
    return until !== undefined && moments.length === course.halfDaysFrom
      ? [{ start: { ...start, until }, moments }]
      : [];
  });
  const isFree = await freeAt(
    ctx,
    spot,
    series.flatMap(({ moments }) => moments),
  );
  return series.find(({ moments }) => isFree(moments))?.start;
}

type Moment = NonNullable<ReturnType<typeof momentOn>>;

/** Undefined where the clock skips that time. */
function untilOf({ day, from }: Start, minutes: number): string | undefined {
  const beginsAt = instantAt(day, from);
  return beginsAt && timeOf(later(beginsAt, minutes));
}

const momentsOf = ({ day, from, until }: FirstStart, times: number): Moment[] =>
  recurringDays({ first: day, rhythm: { weeks: 1 }, end: { times } }, times).flatMap(
    (each) => momentOn(each, from, until) ?? [],
  );

/** When one could begin: at the point itself when it is open, at a branch also whenever that is. */
async function startsAt(ctx: Ctx, { point, course, spot }: Wanted): Promise<Start[]> {
  const span = { from: addDays(today(ctx.now), LEAD), to: addDays(today(ctx.now), LEAD + LOOK) };
  const isAtPoint = spot.id === (point.branchId ?? point.placeId);
  const own = isAtPoint ? await hoursOf(ctx, point, span) : [];
  if (spot.kind === 'place') return own;
  const branch = await branchOf(ctx.tx, { branchId: spot.id });
  const opening = (await openingHoursOf(ctx.tx, [branch], span)).get(spot.id) ?? [];
  return [...own, ...startsInHours(opening, course.minutes)];
}

async function hoursOf({ tx }: Ctx, { id }: Point, { from, to }: { from: Day; to: Day }): Promise<Start[]> {
  const asked = { pointIds: [id], from: startOf(from), until: startOf(to) };
  return startsOfHours(await listConsultationHours(tx, asked));
}

/** Whether a series of these moments can be there. */
async function freeAt(
  ctx: Ctx,
  spot: Spot,
  moments: readonly Moment[],
): Promise<(series: readonly Moment[]) => boolean> {
  const branchId = spot.kind === 'branch' ? spot.id : null;
  const placeId = spot.kind === 'place' ? spot.id : null;
  const clashes = await clashesOf(ctx, { moments, activityId: '', branchId, placeId, isOnline: false });
  const asked = moments.map(({ beginsAt: from, endsAt: until }) => ({ from, until }));
  const rooms = branchId ? await roomsAt(ctx.tx, { branchIds: [branchId], moments: asked }) : [];
  const forGroups = rooms.filter(({ room }) => room.kind === 'room');
  const inTheWay = new Set(['holiday', 'closed', ...(forGroups.length === 0 ? ['at-the-same-time'] : [])]);
  return (series) => {
    const at = series.map((moment) => moments.indexOf(moment));
    const isOpen = at.every((index) => !clashes[index]?.some(({ code }) => inTheWay.has(code)));
    const hasRoom = forGroups.some((each) => at.every((index) => each.inTheWay[index]?.length === 0));
    return isOpen && (hasRoom || forGroups.length === 0);
  };
}
