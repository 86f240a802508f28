import { startOf } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { addDays, type Day, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { announce } from '#kernel/outbox.ts';
import { publicHolidayOn } from '#kernel/public-holidays.ts';
import { NotFound } from '#kernel/result.ts';
import { branchOf, openingHoursOf } from '../branches/index.ts';
import { decidePlan } from './plan.ts';
import { cancelPlanned, changePlanned, insertPlanned, listPlanned, supersedePlanned } from './sql/planned-hours.ts';
import { findPoint, type Point } from './sql/points.ts';
import { listWeeklyHours } from './sql/weekly-hours.ts';
import { wantedHours } from './week.ts';

/** Days for which hours are planned ahead: eight weeks. */
export const DAYS_AHEAD = 56;

/**
 * Makes the dated hours of a point follow from its weekly ones, from a day (today, when it says none) until eight weeks from
 * now, and tells which ones changed. Lock the point first.
 */
export async function planAhead(ctx: Ctx, pointId: string, since?: Day): Promise<void> {
  const { tx, now } = ctx;
  const point = await findPoint(tx, pointId);
  if (!point) throw new NotFound(`help point ${pointId}`);
  const from = since ?? today(now);
  const span = { from: later(from, point.openedOn), until: addDays(later(from, today(now)), DAYS_AHEAD) };
  const plan = decidePlan({
    wanted: wantedHours(await listWeeklyHours(tx, [pointId], span.from), span),
    existing: await listPlanned(tx, pointId, startOf(from)),
    closedDays: await closedDaysOf(tx, point, span),
    closedOn: point.closedOn,
    now,
    until: startOf(span.until),
  });
  await insertPlanned(tx, pointId, plan.add);
  await changePlanned(tx, plan.change);
  await cancelPlanned(tx, plan.cancel);
  await supersedePlanned(tx, plan.supersede);
  const ids = [...plan.change, ...plan.cancel].map(({ id }) => id).concat(plan.supersede);
  if (ids.length > 0) await tellHoursChanged(ctx, ids);
}

/** Tells that these hours are at another time or not at all. */
export const tellHoursChanged = (ctx: Ctx, ids: readonly string[]): Promise<void> =>
  announce(ctx, 'help-points.hours-changed', { ids });

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Why a point has no hours: on public holidays, and as long as its branch is closed. */
async function closedDaysOf(tx: Tx, { branchId }: Point, { from, until }: { from: Day; until: Day }) {
  const closed = new Map<Day, string>();
  for (let day = from; day < until; day = addDays(day, 1)) {
    const holiday = publicHolidayOn(day);
    if (holiday) closed.set(day, holiday);
  }
  if (branchId === null) return closed;
  const branch = await branchOf(tx, { branchId });
  const hours = (await openingHoursOf(tx, [branch], { from, to: until })).get(branchId) ?? [];
  for (const { day, spans, reason } of hours)
    if (reason !== undefined && spans.length === 0) closed.set(day, `De bibliotheek is gesloten: ${reason}`);
  return closed;
}
