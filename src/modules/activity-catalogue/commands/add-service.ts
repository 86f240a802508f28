import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { Service } from '../../tariffs/index.ts';
import { insertService, lockEdition, lockService } from '../sql.ts';

export type AddService = { readonly editionId: string; readonly content: Service };
export type AddServiceRefusal = { code: 'not-a-draft' } | { code: 'service-exists'; service: string };

/**
 * Adds a service to a draft, after the others. Its id is for ever: the same id keeps the same meaning in every edition.
 * Refuses: not-a-draft, service-exists. Throws NotFound for an unknown edition.
 */
export async function addService(
  ctx: Ctx,
  { editionId, content }: AddService,
): Promise<Result<{ id: string }, AddServiceRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:edit', {});
  const edition = await lockEdition(ctx.tx, editionId);
  if (!edition) throw new NotFound(`edition ${editionId}`);
  if (edition.state !== 'draft') return refuse({ code: 'not-a-draft' });
  const { id } = content;
  if (await lockService(ctx.tx, editionId, id)) return refuse({ code: 'service-exists', service: id });
  await insertService(ctx.tx, editionId, content);
  await audit(ctx, 'activity-catalogue.service-added', editionId, { service: id });
  return ok({ id });
}
