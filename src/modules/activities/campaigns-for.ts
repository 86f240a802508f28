import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { listAllBranches } from '../branches/index.ts';
import { type Campaign, listCampaigns, takesPart } from '../campaigns/index.ts';
import type { Activity } from './activity.ts';

type Belonging = Pick<Activity, 'municipalityCode' | 'branchId' | 'campaignId'>;

/** The campaigns of last year, this year and next year with a branch of the activity in them, and the one that it has. */
export async function campaignsFor({ tx, now }: Ctx, activity: Belonging): Promise<Campaign[]> {
  const { municipalityCode, branchId, campaignId } = activity;
  const branches = (await listAllBranches(tx)).filter(
    (branch) =>
      (municipalityCode === null || branch.municipalityCode === municipalityCode) &&
      (branchId === null || branch.id === branchId),
  );
  const year = Number(today(now).slice(0, 4));
  const campaigns: Campaign[] = [];
  for (const each of [year - 1, year, year + 1]) campaigns.push(...(await listCampaigns(tx, each)));
  return campaigns.filter(
    (campaign) =>
      campaign.id === campaignId || (!campaign.withdrawnOn && branches.some((branch) => takesPart(campaign, branch))),
  );
}

/** Throws NotFound unless the activity can belong to this campaign. */
export async function requireCampaign(ctx: Ctx, activity: Belonging, campaignId: string): Promise<void> {
  const campaigns = await campaignsFor(ctx, activity);
  if (campaigns.every(({ id }) => id !== campaignId)) throw new NotFound(`campaign ${campaignId}`);
}
