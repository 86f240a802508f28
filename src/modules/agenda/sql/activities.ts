import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Activity } from '../../activities/index.ts';
import { type AgendaSession, coming, isPublic, SESSIONS, SHOWN, type Told } from './matching.ts';

export type Alike = Pick<AgendaSession, 'activityId' | 'slug' | 'title'>;

/** Coming activities whose title has a word that looks like these, the most alike first. */
export async function listAlike(tx: Tx, { words, now }: { words: string; now: Date }): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    select session.activity_id, activity.slug, activity.title from ${SESSIONS}
    where ${coming(now)} and word_similarity(unaccent(${words}), unaccent(activity.title)) > 0.4
    group by session.activity_id, activity.slug, activity.title
    order by word_similarity(unaccent(${words}), unaccent(activity.title)) desc, activity.title limit 3`.execute(tx);
  return rows;
}

/** What the page of an activity tells besides its sessions. */
export type AgendaActivity = Told &
  Pick<Activity, 'about' | 'bring' | 'presenter' | 'partners' | 'organiser' | 'companionsFree' | 'cancelReason'> & {
    readonly activityId: string;
    readonly slug: string;
    readonly state: 'published' | 'closed' | 'cancelled';
    readonly isFree: boolean;
    /** The campaign that it belongs to. */
    readonly campaignSlug: string | null;
    readonly campaignName: string | null;
    /** What it is a part of, when residents know of that. */
    readonly umbrellaId: string | null;
    readonly umbrellaSlug: string | null;
    readonly umbrellaTitle: string | null;
  };

/** The activity with this address, also when it is over or cancelled; one for a closed group nobody finds. */
export async function findPublicActivity(tx: Tx, slug: string): Promise<AgendaActivity | undefined> {
  const { rows } = await sql<AgendaActivity>`
    select activity.id as activity_id, activity.slug, activity.state, activity.title, activity.summary, activity.about,
      activity.bring, activity.presenter, activity.partners, activity.organiser, activity.pillar, activity.audiences,
      activity.age_from, activity.age_until, activity.language, activity.dutch_level, activity.facilities,
      activity.sign_up, activity.prices, activity.is_free, activity.companions_free, activity.picture_id,
      activity.picture_alt, activity.cancel_reason, campaign.slug as campaign_slug, campaign.name as campaign_name,
      umbrella.id as umbrella_id, umbrella.slug as umbrella_slug, umbrella.title as umbrella_title
    from activities.pub_activities activity
    left join campaigns.pub_campaigns campaign on campaign.id = activity.campaign_id
    left join activities.pub_activities umbrella on umbrella.id = activity.part_of and ${isPublic('umbrella')}
    where activity.slug = ${slug} and ${isPublic('activity')}`.execute(tx);
  return rows[0];
}

/** What still comes of each part of an umbrella: its next session, in order of time. */
export async function listNextOfParts(tx: Tx, umbrellaId: string, now: Date): Promise<AgendaSession[]> {
  const { rows } = await sql<AgendaSession>`
    select distinct on (activity.id) ${SHOWN} from ${SESSIONS}
    where activity.part_of = ${umbrellaId} and ${coming(now)}
    order by activity.id, session.state = 'cancelled', session.begins_at, session.id`.execute(tx);
  return rows.sort((one, other) => one.beginsAt.getTime() - other.beginsAt.getTime());
}

/** The campaigns with something to come, by name; one that comes every year once. */
export async function listCampaignsToCome(tx: Tx, now: Date): Promise<{ slug: string; name: string }[]> {
  const { rows } = await sql<{ slug: string; name: string }>`
    select campaign.slug, min(campaign.name) as name from campaigns.pub_campaigns campaign
    where exists (select from ${SESSIONS} where activity.campaign_id = campaign.id and ${coming(now)})
    group by campaign.slug order by name`.execute(tx);
  return rows;
}

/** What the campaign with this address is called, the last time that it was held or planned. */
export async function findCampaignName(tx: Tx, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from campaigns.pub_campaigns where slug = ${slug} order by year desc limit 1`.execute(tx);
  return rows[0]?.name;
}
