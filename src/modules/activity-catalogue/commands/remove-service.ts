import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { deleteService, lockEdition, lockService } from '../sql.ts';
import type { SaveServiceRefusal } from './save-service.ts';

export type RemoveService = { readonly editionId: string; readonly serviceId: string; readonly version: number };

/** Takes a service out of a draft. Refuses: not-a-draft, stale. Throws NotFound for an unknown edition or service. */
export async function removeService(
  ctx: Ctx,
  { editionId, serviceId, version }: RemoveService,
): Promise<Result<{ id: string }, SaveServiceRefusal>> {
  requirePermission(ctx.actor, 'activity-catalogue:edit', {});
  const edition = await lockEdition(ctx.tx, editionId);
  if (!edition) throw new NotFound(`edition ${editionId}`);
  if (edition.state !== 'draft') return refuse({ code: 'not-a-draft' });
  const current = await lockService(ctx.tx, editionId, serviceId);
  if (!current) throw new NotFound(`service ${serviceId}`);
  if (current.version !== version) return refuse({ code: 'stale', version: current.version });
  await deleteService(ctx.tx, editionId, serviceId);
  await audit(ctx, 'activity-catalogue.service-removed', editionId, { service: serviceId });
  return ok({ id: editionId });
}
