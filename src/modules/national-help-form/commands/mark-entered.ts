import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findPoint, scopeOf } from '../../help-points/index.ts';
import type { Numbers } from '../form-lines.ts';
import { countForForm, upsertEntry } from '../sql.ts';

export type MarkEntered = {
  readonly pointId: string;
  readonly quarter: DaySpan;
  /** The numbers that stood on the page when somebody copied them. */
  readonly shown: Numbers;
};
/** Something was noted while somebody was copying: they look again. */
export type Changed = { readonly code: 'changed' };

/**
 * Says that these numbers of a point stand in the national form as from today.
 * Refuses: changed. Throws NotFound, Forbidden.
 */
export async function markEntered(
  ctx: Ctx,
  { pointId, quarter, shown }: MarkEntered,
): Promise<Result<{ pointId: string }, Changed>> {
  const point = await findPoint(ctx.tx, pointId);
  if (!point) throw new NotFound(`point ${pointId}`);
  requirePermission(ctx.actor, 'national-help-form:enter', scopeOf(point));
  const numbers = (await countForForm(ctx.tx, [pointId], quarter)).get(pointId) ?? {};
  const codes = new Set([...Object.keys(numbers), ...Object.keys(shown)]);
  if ([...codes].some((code) => (numbers[code] ?? 0) !== (shown[code] ?? 0))) return refuse({ code: 'changed' });
  await upsertEntry(ctx.tx, { pointId, quarterBegin: quarter.startsOn, numbers, enteredOn: today(ctx.now) });
  await audit(ctx, 'national-help-form.marked-entered', pointId, { quarterBegin: quarter.startsOn });
  return ok({ pointId });
}
