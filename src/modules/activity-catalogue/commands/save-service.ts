import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { Service } from '../../tariffs/index.ts';
import { lockEdition, lockService, updateService } from '../sql.ts';

export type SaveService = { readonly editionId: string; readonly content: Service; readonly version: number };
export type SaveServiceRefusal = { code: 'not-a-draft' } | { code: 'stale'; version: number };

/**
 * Saves one service of a draft. What is wrong with it only stands in the way of publishing.
 * Refuses: not-a-draft, stale. Throws NotFound for an unknown edition or service.
 */
export async function saveService(
  ctx: Ctx,
  { editionId, content, version }: SaveService,
): Promise<Result<{ version: number }, SaveServiceRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:edit', {});
  const edition = await lockEdition(ctx.tx, editionId);
  if (!edition) throw new NotFound(`edition ${editionId}`);
  if (edition.state !== 'draft') return refuse({ code: 'not-a-draft' });
  const current = await lockService(ctx.tx, editionId, content.id);
  if (!current) throw new NotFound(`service ${content.id}`);
  if (current.version !== version) return refuse({ code: 'stale', version: current.version });
  await updateService(ctx.tx, editionId, content);
  await audit(ctx, 'activity-catalogue.service-edited', editionId, { service: content.id });
  return ok({ version: version + 1 });
}
