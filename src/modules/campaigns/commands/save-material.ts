import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type NameTaken, unlessNameTaken } from '#kernel/unique-name.ts';
import { requireReachAll } from '../reach.ts';
import { findCampaign } from '../sql/campaigns.ts';
import { insertMaterial, lockMaterial, type MaterialDetails, updateMaterial } from '../sql/materials.ts';

export type SaveMaterial = {
  campaignId: string;
  details: MaterialDetails;
  existing?: { id: string; version: number };
};

export type MaterialRefusal = Stale | NameTaken | { readonly code: 'arrived-before-ordered' };

/**
 * Adds material to a campaign, or changes what it is and when it was ordered and arrived.
 * Refuses: stale, name-taken, arrived-before-ordered. Throws NotFound, Forbidden.
 */
export async function saveMaterial(
  ctx: Ctx,
  { campaignId, details, existing }: SaveMaterial,
): Promise<Result<{ id: string }, MaterialRefusal>> {
  const current = existing && (await lockMaterial(ctx.tx, existing.id));
  if (existing && current?.campaignId !== campaignId) throw new NotFound(`material ${existing.id}`);
  const campaign = await findCampaign(ctx.tx, campaignId);
  if (!campaign) throw new NotFound(`campaign ${campaignId}`);
  await requireReachAll(ctx, campaign);
  if (current && current.version !== existing?.version) return refuse({ code: 'stale' });
  const { orderedOn, arrivedOn } = details;
  if (orderedOn && arrivedOn && arrivedOn < orderedOn) return refuse({ code: 'arrived-before-ordered' });

  const id = current?.id ?? newId();
  const write = current ? updateMaterial(ctx.tx, id, details) : insertMaterial(ctx.tx, { id, campaignId, ...details });
  const saved = await unlessNameTaken(write, 'materials_one_name');
  if (!saved.ok) return saved;
  await audit(ctx, current ? 'campaigns.material-edited' : 'campaigns.material-added', id, { campaignId });
  return ok({ id });
}
