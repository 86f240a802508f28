import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { editionById } from '../queries.ts';
import { lockEdition, lockYear, publish } from '../sql.ts';
import { checkEdition } from '../tariff/check-edition.ts';

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
  const edition = await lockEdition(ctx.tx, id);
  if (!edition) throw new NotFound(`edition ${id}`);
  if (edition.state !== 'draft') return refuse({ code: 'not-a-draft' });
  await lockYear(ctx.tx, edition.year);
  const { errors } = checkEdition((await editionById(ctx.tx, id))?.document);
  if (errors.length > 0) return refuse({ code: 'has-errors', errors: errors.length });
  await publish(ctx.tx, { id, year: edition.year, publishedAt: ctx.now });
  await audit(ctx, 'activity-catalogue.edition-published', id, { year: edition.year });
  return ok({ id });
}
