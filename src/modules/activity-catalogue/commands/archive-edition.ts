import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { archive, lockEdition } from '../sql.ts';

export type ArchiveRefusal = { code: 'not-in-force' };

/** Takes a published edition out of force. Refuses: not-in-force. Throws NotFound for an unknown edition. */
export async function archiveEdition(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ id: string }, ArchiveRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:publish', {});
  const edition = await lockEdition(ctx.tx, id);
  if (!edition) throw new NotFound(`edition ${id}`);
  if (edition.state !== 'published') return refuse({ code: 'not-in-force' });
  await archive(ctx.tx, id);
  await audit(ctx, 'activity-catalogue.edition-archived', id, { year: edition.year });
  return ok({ id });
}
