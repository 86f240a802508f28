import { sql } from 'kysely';
import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Kind, Period } from '../domain.ts';

/** What can be filled in of a campaign, beside its period and its branches. */
export type CampaignDetails = {
  name: string;
  theme: string;
  kind: Kind;
  initiator: string;
  audience: string;
  website: string;
  about: string;
  note: string;
};

export type Campaign = CampaignDetails &
  Period & {
    id: string;
    /** The row of the national calendar that it was taken from. */
    calendarId: string | null;
    withdrawnOn: Day | null;
    version: number;
    /** The branches that were chosen; none: all of them. */
    branchIds: string[];
    closedAt: Date | null;
    result: string | null;
  };

const campaigns = (tx: Tx) =>
  tx
    .selectFrom('campaigns.campaigns as campaign')
    .leftJoin('campaigns.closings as closing', 'closing.campaignId', 'campaign.id')
    .select(['campaign.id', 'calendarId', 'name', 'theme', 'initiator', 'audience', 'website', 'about', 'note'])
    .select(['year', 'usualMonth', 'version', 'closedAt', 'result'])
    .select([
      sql<Kind>`kind`.as('kind'),
      sql<Day | null>`starts_on`.as('startsOn'),
      sql<Day | null>`ends_before`.as('endsBefore'),
      sql<Day | null>`withdrawn_on`.as('withdrawnOn'),
      sql<string[]>`array(select chosen.branch_id from campaigns.chosen_branches chosen
        where chosen.campaign_id = campaign.id order by chosen.branch_id)`.as('branchIds'),
    ]);

/** The campaigns of a year in its order; those without days by their usual month. */
export const listCampaigns = (tx: Tx, year: number): Promise<Campaign[]> =>
  campaigns(tx)
    .where('year', '=', year)
    .orderBy(sql`coalesce(starts_on, make_date(campaign.year, campaign.usual_month, 1))`)
    .orderBy('name')
    .orderBy('campaign.id')
    .execute();

/** The campaigns that began within this span and are over on this day; withdrawn ones are not held. */
export const listHeldCampaigns = (tx: Tx, within: DaySpan, today: Day): Promise<Campaign[]> =>
  campaigns(tx)
    .where('startsOn', '>=', within.startsOn)
    .where('startsOn', '<', within.endsBefore)
    .where('endsBefore', '<=', today)
    .where('withdrawnOn', 'is', null)
    .orderBy('startsOn')
    .execute();

export const findCampaign = (tx: Tx, id: string): Promise<Campaign | undefined> =>
  campaigns(tx).where('campaign.id', '=', id).executeTakeFirst();

/** Locks the campaign until commit, so that two who change it come one after the other. */
export async function lockCampaign(tx: Tx, id: string): Promise<Campaign | undefined> {
  await tx.selectFrom('campaigns.campaigns').select('id').where('id', '=', id).forUpdate().execute();
  return findCampaign(tx, id);
}

type NewCampaign = CampaignDetails & Period & { id: string; slug: string; calendarId: string | null };

/** Undefined when this row of the national calendar was taken already. */
export const insertCampaign = (tx: Tx, campaign: NewCampaign): Promise<{ id: string } | undefined> =>
  tx
    .insertInto('campaigns.campaigns')
    .values(campaign)
    .onConflict((conflict) => conflict.constraint('campaigns_taken_once').doNothing())
    .returning('id')
    .executeTakeFirst();

/** Also without changes the version goes up: something that belongs to it changed. */
export const updateCampaign = (
  tx: Tx,
  id: string,
  changes: Partial<CampaignDetails & Period & { withdrawnOn: Day | null }>,
): Promise<unknown> =>
  tx
    .updateTable('campaigns.campaigns')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export async function replaceChosenBranches(tx: Tx, campaignId: string, branchIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('campaigns.chosenBranches').where('campaignId', '=', campaignId).execute();
  if (branchIds.length === 0) return;
  const rows = branchIds.map((branchId) => ({ campaignId, branchId }));
  await tx.insertInto('campaigns.chosenBranches').values(rows).execute();
}
