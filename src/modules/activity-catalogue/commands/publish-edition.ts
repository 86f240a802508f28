import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { findingsIn } from '../../tariffs/index.ts';
import { editionById } from '../queries.ts';
import { lockEdition, lockYear, publish } from '../sql.ts';

export type PublishRefusal = { code: 'not-a-draft' } | { code: 'has-errors'; errors: number };

/**
 * Puts a draft in force for its year; the edition that was in force is archived. Warnings do not stand in the way.
 * Refuses: not-a-draft, has-errors. Throws NotFound for an unknown edition.
 */
export async function publishEdition(
  ctx: Ctx,
  { id }: { id: string },
): Promise<Result<{ id: string }, PublishRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:publish', {});
  const edition = (await lockEdition(ctx.tx, id)) && (await editionById(ctx.tx, id));
  if (!edition) throw new NotFound(`edition ${id}`);
  const { state, year, document } = edition;
  if (state !== 'draft') return refuse({ code: 'not-a-draft' });
  await lockYear(ctx.tx, year);
  const errors = findingsIn(document).filter(({ isError }) => isError).length;
  if (errors > 0) return refuse({ code: 'has-errors', errors });
  await publish(ctx.tx, { id, year, publishedAt: ctx.now });
  await audit(ctx, 'activity-catalogue.edition-published', id, { year });
  return ok({ id });
}
