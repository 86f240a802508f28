import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type ConsultationHour, findPoint, type Point, scopeOf } from '../../help-points/index.ts';
import { accountsAt, atHour, isToCome } from '../at-hour.ts';
import type { Duty, Needs } from '../domain.ts';
import { type NotHelperHere, type NotToCome, type StandsTwice, wrongAmong } from '../refusals.ts';
import {
  deleteHandBacks,
  insertStaffing,
  lockStaffing,
  replaceDuties,
  type StaffingKey,
  updateStaffing,
} from '../sql.ts';

export type SetStaffing = {
  /** The weekly hours that begin then, or one dated hour. */
  readonly at: StaffingKey;
  /** That was shown; 0 where there was none of its own. */
  readonly version: number;
  readonly needs: Needs;
  readonly duties: readonly Duty[];
};

/**
 * Says how many of each role an hour needs and who is on duty: as a rule, or for one dated hour, which leaves its rule from then on.
 * Refuses: stale, not-to-come, not-helper-here, stands-twice. Throws NotFound, Forbidden.
 */
export async function setStaffing(
  ctx: Ctx,
  { at, version, needs, duties }: SetStaffing,
): Promise<Result<undefined, Stale | NotToCome | NotHelperHere | StandsTwice>> {
  const { point, hour } = await placed(ctx, at);
  if (hour && !isToCome(hour, ctx.now)) return refuse({ code: 'not-to-come' });
  const wrong = wrongAmong(duties, await accountsAt(ctx, point, 'help-points:hold'));
  if (wrong) return refuse(wrong);

  const current = await lockStaffing(ctx.tx, at);
  if ((current?.version ?? 0) !== version) return refuse({ code: 'stale' });
  const id = current?.id ?? newId();
  if (current) await updateStaffing(ctx.tx, id, needs);
  else if (!(await insertStaffing(ctx.tx, at, { id, pointId: point.id, needs }))) return refuse({ code: 'stale' });
  await replaceDuties(ctx.tx, id, duties);
  if (hour) await deleteHandBacks(ctx.tx, hour.id, duties);
  await audit(ctx, 'help-point-duties.staffing-set', id, { pointId: point.id, people: duties.length });
  return ok(undefined);
}

async function placed(ctx: Ctx, at: SetStaffing['at']): Promise<{ point: Point; hour?: ConsultationHour }> {
  if ('hourId' in at) return atHour(ctx, at.hourId, 'help-points:edit');
  const point = await findPoint(ctx.tx, at.pointId);
  if (!point) throw new NotFound(`help point ${at.pointId}`);
  requirePermission(ctx.actor, 'help-points:edit', scopeOf(point));
  return { point };
}
