import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { planAhead } from '../plan-ahead.ts';
import { lockPoint, scopeOf, updatePoint } from '../sql/points.ts';
import type { ClosesBeforeItOpens } from './save-point.ts';

/** `closedOn` is the first day on which the point is no more; null: it goes on. */
export type ClosePoint = { readonly id: string; readonly version: number; readonly closedOn: Day | null };

/**
 * Closes a point from a day on, or opens it again. What was held there stays; what was planned for later is cancelled.
 * Refuses: stale, closes-before-it-opens. Throws NotFound, Forbidden.
 */
export async function closePoint(
  ctx: Ctx,
  { id, version, closedOn }: ClosePoint,
): Promise<Result<{ id: string }, Stale | ClosesBeforeItOpens>> {
  const point = await lockPoint(ctx.tx, id);
  if (!point) throw new NotFound(`help point ${id}`);
  requirePermission(ctx.actor, 'help-points:edit', scopeOf(point));
  if (point.version !== version) return refuse({ code: 'stale' });
  if (closedOn !== null && closedOn < point.openedOn) return refuse({ code: 'closes-before-it-opens' });
  await updatePoint(ctx.tx, id, { closedOn });
  await planAhead(ctx, id);
  await audit(ctx, closedOn === null ? 'help-points.point-reopened' : 'help-points.point-closed', id, { closedOn });
  return ok({ id });
}
