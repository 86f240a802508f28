import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { planAhead } from '../plan-ahead.ts';
import { lockPoint, scopeOf, updatePoint } from '../sql/points.ts';
import { endWeeklyHours, hadWeeklyHours, insertWeeklyHours, listWeeklyHours } from '../sql/weekly-hours.ts';
import { clashIn, isSameHour, type WeeklyHour } from '../week.ts';

/** All hours of the week from a day on; none: only extra hours and appointments. */
export type SetWeeklyHours = {
  readonly pointId: string;
  readonly version: number;
  readonly from: Day;
  readonly hours: readonly WeeklyHour[];
};

/** Hours lie over each other on this weekday (1 is Monday). */
export type OverlappingHours = { readonly code: 'overlapping-hours'; readonly weekday: number };
/** What was is not written again; only the first hours of a point can begin in the past. */
export type InThePast = { readonly code: 'in-the-past' };

/**
 * Sets when a point is open as a rule from a day on: what held until then stays as it was. Plans the dated hours.
 * Refuses: stale, overlapping-hours, in-the-past. Throws NotFound, Forbidden.
 */
export async function setWeeklyHours(
  ctx: Ctx,
  { pointId, version, from, hours }: SetWeeklyHours,
): Promise<Result<{ id: string }, Stale | OverlappingHours | InThePast>> {
  const point = await lockPoint(ctx.tx, pointId);
  if (!point) throw new NotFound(`help point ${pointId}`);
  requirePermission(ctx.actor, 'help-points:edit', scopeOf(point));
  if (point.version !== version) return refuse({ code: 'stale' });
  const weekday = clashIn(hours);
  if (weekday !== undefined) return refuse({ code: 'overlapping-hours', weekday });
  if (from < today(ctx.now) && (await hadWeeklyHours(ctx.tx, pointId))) return refuse({ code: 'in-the-past' });

  const current = await listWeeklyHours(ctx.tx, [pointId], from);
  const isKept = (hour: WeeklyHour) => hours.some((wanted) => isSameHour(wanted, hour));
  const kept = current.filter((rule) => rule.startsOn <= from && rule.endsBefore === null && isKept(rule));
  const ended = current.filter((rule) => !kept.includes(rule)).map(({ id }) => id);
  await endWeeklyHours(ctx.tx, ended, from);
  const added = hours.filter((hour) => !kept.some((rule) => isSameHour(rule, hour)));
  await insertWeeklyHours(
    ctx.tx,
    added.map((hour) => ({ ...hour, id: newId(), pointId, startsOn: from })),
  );
  await updatePoint(ctx.tx, pointId, {});
  await planAhead(ctx, pointId, from < today(ctx.now) ? from : undefined);
  await audit(ctx, 'help-points.week-set', pointId, { from, ended: ended.length, added: added.length });
  return ok({ id: pointId });
}
