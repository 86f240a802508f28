import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type Quantities, stateOf } from '../domain.ts';
import { requireReachAll } from '../reach.ts';
import { lockCampaign, updateCampaign } from '../sql/campaigns.ts';
import { replaceResults, upsertClosing } from '../sql/targets.ts';

export type CloseCampaign = { id: string; version: number; result: string; quantities: Quantities };

/** Only what is over can be closed, and what was withdrawn was not held. */
export type NotOver = { readonly code: 'not-over' };

/**
 * Closes a campaign with what came of it; done again it corrects that.
 * Refuses: stale, not-over. Throws NotFound, Forbidden.
 */
export async function closeCampaign(
  ctx: Ctx,
  { id, version, result, quantities }: CloseCampaign,
): Promise<Result<{ id: string }, Stale | NotOver>> {
  const campaign = await lockCampaign(ctx.tx, id);
  if (!campaign) throw new NotFound(`campaign ${id}`);
  await requireReachAll(ctx, { branchIds: campaign.branchIds, closedAt: ctx.now });
  if (campaign.version !== version) return refuse({ code: 'stale' });
  if (!['ended', 'closed'].includes(stateOf(campaign, today(ctx.now)))) return refuse({ code: 'not-over' });
  const closedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await upsertClosing(ctx.tx, { campaignId: id, closedAt: campaign.closedAt ?? ctx.now, closedBy, result });
  await replaceResults(ctx.tx, id, quantities);
  await updateCampaign(ctx.tx, id, {});
  await audit(ctx, campaign.closedAt ? 'campaigns.result-corrected' : 'campaigns.campaign-closed', id, {});
  return ok({ id });
}
