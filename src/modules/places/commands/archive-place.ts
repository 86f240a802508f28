import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { lockPlace, updatePlace } from '../sql.ts';

/**
 * Puts a place in the archive, or takes it out again. It is never deleted: earlier years refer to it.
 * Throws NotFound, Forbidden.
 */
export async function archivePlace(
  ctx: Ctx,
  { id, archived }: { id: string; archived: boolean },
): Promise<Result<{ id: string }, never>> {
  const place = await lockPlace(ctx.tx, id);
  if (!place) throw new NotFound(`place ${id}`);
  requirePermission(ctx.actor, 'places:edit', { municipality: place.municipalityCode });
  await updatePlace(ctx.tx, id, { archivedOn: archived ? (place.archivedOn ?? today(ctx.now)) : null });
  await audit(ctx, archived ? 'places.place-archived' : 'places.place-restored', id, { kind: place.kind });
  return ok({ id });
}
