import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { requireReachEach } from '../reach.ts';
import { findCampaign } from '../sql/campaigns.ts';
import { lockMaterial, type MaterialCount, replaceMaterialCounts, updateMaterial } from '../sql/materials.ts';

export type CountMaterial = { id: string; version: number; counts: readonly MaterialCount[] };

/**
 * Keeps how many of the material each branch got and gave out; other branches stay as they were.
 * Refuses: stale. Throws NotFound for a branch that does not take part, Forbidden for one out of reach.
 */
export async function countMaterial(
  ctx: Ctx,
  { id, version, counts }: CountMaterial,
): Promise<Result<{ id: string }, Stale>> {
  const material = await lockMaterial(ctx.tx, id);
  const campaign = material && (await findCampaign(ctx.tx, material.campaignId));
  if (!campaign) throw new NotFound(`material ${id}`);
  await requireReachEach(
    ctx,
    campaign,
    counts.map(({ branchId }) => branchId),
  );
  if (material.version !== version) return refuse({ code: 'stale' });
  await replaceMaterialCounts(ctx.tx, id, counts);
  await updateMaterial(ctx.tx, id, {});
  await audit(ctx, 'campaigns.material-counted', id, { branches: counts.length });
  return ok({ id });
}
