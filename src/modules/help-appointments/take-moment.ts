import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Point } from '../help-points/index.ts';
import { type HalfDay, halfDayCode, halfDaysAhead, wipesAfter } from './domain.ts';
import { type FreeMoment, freeMoments, momentForStaff } from './free-moments.ts';
import type { NoWish, Taken } from './refusals.ts';
import type { Appointment } from './sql.ts';

type Asked = { readonly point: Point; readonly begin: Date; readonly by: 'link' | 'staff' };

/**
 * The moment that begins then, if nobody has it. Residents choose within the hours on appointment, staff at any time to come. The
 * moments of the point must be locked. Undefined when it cannot be had.
 */
export async function momentAt(ctx: Ctx, { point, begin, by }: Asked): Promise<FreeMoment | undefined> {
  if (by === 'staff') return momentForStaff(ctx.tx, { pointId: point.id, begin, now: ctx.now });
  const free = await freeMoments(ctx.tx, point.id, ctx.now);
  return free.find(({ from }) => from.getTime() === begin.getTime());
}

/** When it begins, or the half-days that suit. */
export type When = { readonly begin: Date } | { readonly wishes: readonly HalfDay[] };
type Timing = Pick<Appointment, 'state' | 'consultationHourId' | 'beginsAt' | 'endsAt' | 'wishes' | 'wipesAt'>;
type Wanted = { readonly point: Point; readonly when: When; readonly by: 'link' | 'staff' };

/** When an appointment takes place and is wiped. Refuses: taken; no-wish (the point takes none, or the days are no days to wish for). */
export async function timingOf(ctx: Ctx, { point, when, by }: Wanted): Promise<Result<Timing, Taken | NoWish>> {
  if ('begin' in when) {
    const moment = await momentAt(ctx, { point, begin: when.begin, by });
    if (!moment) return refuse({ code: 'taken' });
    const { from, until, consultationHourId } = moment;
    const planned = { state: 'planned', consultationHourId, beginsAt: from, endsAt: until } as const;
    return ok({ ...planned, wishes: [], wipesAt: wipesAfter(until) });
  }
  const last = lastWish(when.wishes, today(ctx.now));
  if (!point.byAppointment || last === undefined) return refuse({ code: 'no-wish' });
  const wished = { state: 'wished', consultationHourId: null, beginsAt: null, endsAt: null } as const;
  const wishes = when.wishes.map(halfDayCode);
  return ok({ ...wished, wishes, wipesAt: wipesAfter(startOf(addDays(last, 1))) });
}

/** The last day of half-days that one may wish for now; undefined when one of them is not among those, or comes twice. */
function lastWish(wishes: readonly HalfDay[], now: Day): Day | undefined {
  const codes = new Set(wishes.map(halfDayCode));
  const known = halfDaysAhead(now).filter((each) => codes.has(halfDayCode(each)));
  return known.length === wishes.length ? known.at(-1)?.day : undefined;
}
