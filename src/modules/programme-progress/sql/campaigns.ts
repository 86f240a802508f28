import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type CampaignActivity = {
  readonly id: string;
  readonly title: string;
  readonly municipalityCode: string | null;
  readonly state: string;
  /** A series that counts as a whole. */
  readonly isWhole: boolean;
  readonly planned: number;
  readonly held: number;
  /** Null: nobody counted. */
  readonly visitors: number | null;
  readonly giftBooks: number | null;
};

/** The activities of a campaign, what comes first on top, with what was planned, held and counted. */
export async function listCampaignActivities(tx: Tx, campaignId: string): Promise<CampaignActivity[]> {
  const { rows } = await sql<CampaignActivity>`
    select activity.id, activity.title, activity.municipality_code, activity.state, activity.is_whole,
      (count(*) filter (where session.state = 'planned'))::int as planned,
      (count(*) filter (where session.state in ('held', 'closed')))::int as held,
      (sum(coalesce(session.adults, 0) + coalesce(session.children, 0))
        filter (where num_nonnulls(session.adults, session.children) > 0))::int as visitors,
      sum(session.gift_books)::int as gift_books
    from activities.pub_activities activity
    left join programme.pub_sessions session on session.activity_id = activity.id
    where activity.campaign_id = ${campaignId} and activity.state <> 'template'
    group by activity.id, activity.title, activity.municipality_code, activity.state, activity.is_whole
    order by min(session.begins_at) nulls last, activity.title, activity.id`.execute(tx);
  return rows;
}
