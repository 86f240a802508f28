import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import {
  type EndsBeforeItBegins,
  lockedHour,
  type NotPlanned,
  type PointNotThere,
  type Taken,
} from '../consultation-hour.ts';
import { type AskedMoment, freeMoment } from '../free-moment.ts';
import type { Way } from '../kinds.ts';
import { tellHoursChanged } from '../plan-ahead.ts';
import { updateHour } from '../sql/consultation-hours.ts';

export type ChangeHour = { readonly id: string; readonly version: number; readonly way: Way } & AskedMoment;
type Refusal = Stale | NotPlanned | EndsBeforeItBegins | PointNotThere | Taken;

/**
 * Moves a planned consultation hour, or holds it in another way: the weekly hours leave it alone from then on.
 * Refuses: stale, not-planned, ends-before-it-begins, point-not-there, taken. Throws NotFound, Forbidden.
 */
export async function changeHour(
  ctx: Ctx,
  { id, version, way, beginsAt, endsAt }: ChangeHour,
): Promise<Result<{ id: string }, Refusal>> {
  const { hour, point } = await lockedHour(ctx, id);
  if (hour.version !== version) return refuse({ code: 'stale' });
  if (hour.state !== 'planned') return refuse({ code: 'not-planned' });
  const free = await freeMoment(ctx.tx, point, { beginsAt, endsAt, exceptId: id });
  if (!free.ok) return free;
  await updateHour(ctx.tx, id, { beginsAt, endsAt, way });
  await tellHoursChanged(ctx, [id]);
  await audit(ctx, 'help-points.hour-changed', id, { pointId: point.id });
  return ok({ id });
}
