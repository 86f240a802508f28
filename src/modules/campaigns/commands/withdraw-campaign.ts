import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { requireReachAll } from '../reach.ts';
import { lockCampaign, updateCampaign } from '../sql/campaigns.ts';

/**
 * Says that the library does not hold this campaign after all, or does. It is never deleted: activities may refer to it.
 * Throws NotFound, Forbidden.
 */
export async function withdrawCampaign(
  ctx: Ctx,
  { id, withdrawn }: { id: string; withdrawn: boolean },
): Promise<Result<{ id: string }, never>> {
  const campaign = await lockCampaign(ctx.tx, id);
  if (!campaign) throw new NotFound(`campaign ${id}`);
  await requireReachAll(ctx, campaign);
  await updateCampaign(ctx.tx, id, { withdrawnOn: withdrawn ? (campaign.withdrawnOn ?? today(ctx.now)) : null });
  await audit(ctx, withdrawn ? 'campaigns.campaign-withdrawn' : 'campaigns.campaign-restored', id, {});
  return ok({ id });
}
