import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { found, idParam, type Request } from '#kernel/http.ts';
import {
  chosenBranches,
  type Participant,
  participantsOf,
  permissionFor,
  reachesAll,
  requireReachAll,
} from '../reach.ts';
import { type Campaign, findCampaign } from '../sql/campaigns.ts';
import { findMaterial, type Material } from '../sql/materials.ts';

/** A campaign as somebody sees it: what they may change of it. */
export type SeenCampaign = Campaign & {
  readonly participants: readonly Participant[];
  readonly mayEdit: boolean;
  readonly mayClose: boolean;
  /** The branches whose own numbers they may fill in. */
  readonly reached: readonly Participant[];
};

/** The campaign in the address. */
export async function campaignIn(c: Request, { tx, actor }: Ctx): Promise<SeenCampaign> {
  const campaign = found(await findCampaign(tx, idParam(c)), 'campaign');
  const participants = await participantsOf(tx, campaign);
  const chosen = await chosenBranches(tx, campaign.branchIds);
  return {
    ...campaign,
    participants,
    mayEdit: reachesAll(actor, campaign, chosen),
    mayClose: reachesAll(actor, { closedAt: new Date(0) }, chosen),
    reached: participants.filter(({ scope }) => can(actor, permissionFor(campaign), scope)),
  };
}

/** The campaign in the address, for who may change it as a whole. Throws Forbidden. */
export async function changeableIn(c: Request, ctx: Ctx): Promise<SeenCampaign> {
  const campaign = await campaignIn(c, ctx);
  await requireReachAll(ctx, campaign);
  return campaign;
}

/** The material in the address, of this campaign. */
export async function materialIn(c: Request, { tx }: Ctx, campaign: Campaign): Promise<Material> {
  const material = found(await findMaterial(tx, idParam(c, 'materialId')), 'material');
  return found(material.campaignId === campaign.id ? material : undefined, 'material of this campaign');
}

/** The way to the pages below a campaign. */
export const wayTo = ({ id, name, year }: Pick<Campaign, 'id' | 'name' | 'year'>) => [
  { href: `/werk/campagnes?jaar=${year}`, label: 'Campagnes' },
  { href: `/werk/campagnes/${id}`, label: name },
];
