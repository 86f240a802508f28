import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { overlaps, WEEKDAYS, type WeekSpan } from '../hours.ts';
import { lockBranch, updateBranch } from '../sql/branches.ts';
import { replaceWeek } from '../sql/hours.ts';

/** Hours with staff and hours without lie over each other on this weekday (1 is Monday). */
export type OverlappingHours = { code: 'overlapping-hours'; weekday: number };

export type SetRegularWeek = { id: string; version: number; asOf: Day; week: readonly WeekSpan[] };

/**
 * Writes down the regular week of a branch, and that it is known as of a day; a week without spans means always closed.
 * Refuses: stale, overlapping-hours. Throws NotFound for an unknown branch, Forbidden.
 */
export async function setRegularWeek(
  ctx: Ctx,
  input: SetRegularWeek,
): Promise<Result<{ slug: string }, Stale | OverlappingHours>> {
  const { id, version, asOf, week } = input;
  const branch = await lockBranch(ctx.tx, id);
  if (!branch) throw new NotFound(`branch ${id}`);
  requirePermission(ctx.actor, 'branches:edit-hours', { municipality: branch.municipalityCode, branchId: id });
  if (branch.version !== version) return refuse({ code: 'stale' });
  const crowded = WEEKDAYS.findIndex((_, index) => overlaps(week.filter(({ weekday }) => weekday === index + 1)));
  if (crowded >= 0) return refuse({ code: 'overlapping-hours', weekday: crowded + 1 });

  await replaceWeek(ctx.tx, id, week);
  await updateBranch(ctx.tx, id, { hoursAsOf: asOf });
  await audit(ctx, 'branches.week-set', id, { spans: week.length, asOf });
  return ok({ slug: branch.slug });
}
