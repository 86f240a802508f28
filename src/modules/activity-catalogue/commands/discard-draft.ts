import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { countMadeFrom, deleteDraft, lockEdition } from '../sql.ts';

export type DiscardRefusal = { code: 'not-a-draft' } | { code: 'copied'; copies: number };

/**
 * Throws a draft away with all its services, so that its year is free for another.
 * Refuses: not-a-draft, copied (another edition was made from it). Throws NotFound for an unknown edition.
 */
export async function discardDraft(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }, DiscardRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:edit', {});
  const edition = await lockEdition(ctx.tx, id);
  if (!edition) throw new NotFound(`edition ${id}`);
  if (edition.state !== 'draft') return refuse({ code: 'not-a-draft' });
  const copies = await countMadeFrom(ctx.tx, id);
  if (copies > 0) return refuse({ code: 'copied', copies });
  await deleteDraft(ctx.tx, id);
  await audit(ctx, 'activity-catalogue.draft-discarded', id, { year: edition.year });
  return ok({ id });
}
