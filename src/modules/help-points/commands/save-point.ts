import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { planAhead } from '../plan-ahead.ts';
import { insertPoint, lockPoint, type PointDetails, scopeOf, updatePoint } from '../sql/points.ts';
import { type Located, located, type Where } from '../where.ts';

export type SavePoint = {
  readonly details: PointDetails;
  readonly where: Where;
  /** The point to change, in the version that was shown. Without it a new one is added. */
  readonly existing?: { readonly id: string; readonly version: number };
};

/** It would be closed before the day on which it opens. */
export type ClosesBeforeItOpens = { readonly code: 'closes-before-it-opens' };

/**
 * Adds a point, whose name becomes its address for good, or changes what is known of it. It lies where its branch or place lies.
 * Refuses: name-taken, stale, closes-before-it-opens. Throws NotFound for an unknown point, branch or place, Forbidden.
 */
export async function savePoint(
  ctx: Ctx,
  { details, where, existing }: SavePoint,
): Promise<Result<{ id: string }, NameTaken | Stale | ClosesBeforeItOpens>> {
  const at = await located(ctx.tx, where);
  requirePermission(ctx.actor, 'help-points:edit', scopeOf(at));
  if (existing) return changePoint(ctx, { details: { ...details, ...at }, existing });
  const id = newId();
  const added = await unlessNameTaken(
    insertPoint(ctx.tx, { ...details, ...at, id, slug: slugOf(details.name) }),
    'points_slug_key',
  );
  if (!added.ok) return added;
  await audit(ctx, 'help-points.point-added', id, { kind: details.kind, municipality: at.municipalityCode });
  return ok({ id });
}

type Change = { details: PointDetails & Located; existing: { readonly id: string; readonly version: number } };

async function changePoint(
  ctx: Ctx,
  { details, existing: { id, version } }: Change,
): Promise<Result<{ id: string }, Stale | ClosesBeforeItOpens>> {
  const point = await lockPoint(ctx.tx, id);
  if (!point) throw new NotFound(`help point ${id}`);
  requirePermission(ctx.actor, 'help-points:edit', scopeOf(point));
  if (point.version !== version) return refuse({ code: 'stale' });
  if (point.closedOn !== null && point.closedOn < details.openedOn) return refuse({ code: 'closes-before-it-opens' });
  await updatePoint(ctx.tx, id, { ...details, languages: [...details.languages] });
  await planAhead(ctx, id);
  await audit(ctx, 'help-points.point-edited', id, { kind: details.kind, municipality: details.municipalityCode });
  return ok({ id });
}
