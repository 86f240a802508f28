import { type RawBuilder, sql } from 'kysely';
import { startOf } from '#kernel/clock-times.ts';
import { addDays } from '#kernel/days.ts';
import type { Activity } from '../../activities/index.ts';
import { type AgendaFilter, EMPTY_FILTER } from '../filter.ts';

/** What is told of an activity wherever it is named. */
export type Told = Pick<Activity, 'title' | 'summary' | 'pillar' | 'audiences' | 'ageFrom' | 'ageUntil' | 'language'> &
  Pick<Activity, 'dutchLevel' | 'facilities' | 'signUp' | 'prices' | 'pictureId' | 'pictureAlt'>;

/** A session that residents may come to, or that they must know is cancelled, with where it is and what is done there. */
export type AgendaSession = Told & {
  readonly id: string;
  readonly activityId: string;
  /** Of the page of its activity. */
  readonly slug: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly state: 'planned' | 'cancelled';
  readonly cancelReason: string;
  /** Rises with each change that a calendar must hear. */
  readonly sequence: number;
  /** When what residents read of it last changed, of its activity too. */
  readonly changedAt: Date;
  /** Also, or only, online. */
  readonly isOnline: boolean;
  /** Null: no limit. */
  readonly seatsOnSite: number | null;
  readonly seatsOnline: number | null;
  readonly isFree: boolean;
  /** Where it is, when it is somewhere. The address is there for a branch, or for a place of others that told it. */
  readonly branchId: string | null;
  readonly branchSlug: string | null;
  readonly venue: string | null;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
  /** Known of branches alone. Degrees in WGS 84, as decimals. */
  readonly latitude: string | null;
  readonly longitude: string | null;
};

export const SHOWN = sql`session.id, session.activity_id, activity.slug, session.begins_at, session.ends_at, session.state,
  session.cancel_reason, session.sequence,
  greatest(session.changed_at, activity.changed_at) as changed_at, session.is_online, session.seats_on_site, session.seats_online,
  activity.title, activity.summary, activity.pillar, activity.audiences, activity.age_from, activity.age_until,
  activity.language, activity.dutch_level, activity.facilities, activity.sign_up, activity.prices, activity.is_free,
  activity.picture_id, activity.picture_alt, session.branch_id, branch.slug as branch_slug,
  coalesce(branch.name, place.name) as venue, coalesce(branch.street, nullif(place.street, '')) as street,
  coalesce(branch.postcode, place.postcode) as postcode, coalesce(branch.town, place.town) as town,
  branch.latitude, branch.longitude`;

export const SESSIONS = sql`programme.pub_sessions session
  join activities.pub_activities activity on activity.id = session.activity_id
  left join branches.pub_branches branch on branch.id = session.branch_id
  left join places.pub_places place on place.id = session.place_id`;

/** Whom an age belongs to. Children go by the ages of the activity; professionals come for their work, at any age. */
const GROUPS = [
  { audience: 'young', from: 12, until: 20 },
  { audience: 'adults', from: 18, until: 120 },
  { audience: 'parents', from: 18, until: 120 },
  { audience: 'seniors', from: 60, until: 120 },
] as const;
const CHILD_UNTIL = 12;

/** All that is asked of a session; `now` parts what is to come from what is over. */
export type Asked = {
  readonly filter?: AgendaFilter;
  readonly now: Date;
  /** Of one activity alone. */
  readonly activityId?: string;
  /** Only what helps who learns Dutch: in easy Dutch, in another language, or about language itself. */
  readonly isForLearners?: boolean;
  /** Only what changed at this moment or later; also what was to come then, and was cancelled. */
  readonly changedSince?: Date | undefined;
};

/** Whether residents may know of an activity, by the name that it has in the statement. */
export const isPublic = (activity: 'activity' | 'umbrella') =>
  sql`${sql.ref(`${activity}.state`)} in ('published', 'closed', 'cancelled') and ${sql.ref(`${activity}.isPublic`)}`;

/** A session lasts less than a day, so the index on the beginning leads past all that is over. */
export const coming = (
  now: Date,
) => sql`session.begins_at > ${now}::timestamptz - interval '1 day' and session.ends_at > ${now}
  and session.state in ('planned', 'cancelled') and ${isPublic('activity')}`;

/** What residents may know of that is to come, and that is as they ask. */
export function matching({
  filter = EMPTY_FILTER,
  now,
  activityId,
  isForLearners,
  changedSince,
}: Asked): RawBuilder<unknown> {
  const { from, until, municipality, branch, near, campaign, audiences, age, pillars, language } = filter;
  const wanted = [
    activityId && sql`session.activity_id = ${activityId}`,
    isForLearners && FOR_LEARNERS,
    changedSince && sql`greatest(session.changed_at, activity.changed_at) >= ${changedSince}`,
    from && sql`session.begins_at >= ${startOf(from)}`,
    until && sql`session.begins_at < ${startOf(addDays(until, 1))}`,
    municipality && ofMunicipality(municipality),
    branch && sql`branch.slug = ${branch}`,
    near && isNear(near),
    campaign && ofCampaign(campaign),
    audiences.length > 0 && isForAnyOf(audiences),
    age !== undefined && isForAge(age),
    pillars.length > 0 && sql`activity.pillar = any(${pillars})`,
    language && sql`activity.language = ${language}`,
    filter.isFree && sql`activity.is_free`,
    filter.isOnline && sql`session.is_online`,
    ...searchedWords(filter.words).map(says),
  ].filter((part): part is RawBuilder<unknown> => Boolean(part));
  return sql.join([coming(changedSince && changedSince < now ? changedSince : now), ...wanted], sql` and `);
}

const ofMunicipality = (slug: string) => sql`coalesce(branch.municipality_code, place.municipality_code,
  activity.municipality_code) = (select code from organisation.pub_municipalities where slug = ${slug})`;

const ofCampaign = (slug: string) =>
  sql`activity.campaign_id in (select id from campaigns.pub_campaigns where slug = ${slug})`;

/** Chapter 5 of the annual report is about language and basic skills. Drents is no help to who learns Dutch. */
const FOR_LEARNERS = sql`(activity.dutch_level in ('A1', 'A2') or activity.language not in ('nl', 'nds')
  or activity.report_chapter = 5)`;

const KM_PER_DEGREE = 111.2;

/** Over so short a way the earth is flat. A place of others lies where a branch in its town does. */
const isNear = ({ town, km }: { town: string; km: number }) => sql`coalesce(branch.town, place.town) in (
  select other.town from branches.pub_branches other, branches.pub_branches centre
  where lower(centre.town) = lower(${town})
    and sqrt(power(other.latitude - centre.latitude, 2)
      + power((other.longitude - centre.longitude) * cos(radians(centre.latitude)), 2)) * ${KM_PER_DEGREE} <= ${km})`;

/**
 * The names stand in the statement itself: of a value that it does not know yet PostgreSQL reckons that it fits hardly any
 * activity, and then looks up the sessions of each by themselves.
 */
const isForAnyOf = (audiences: AgendaFilter['audiences']) =>
  sql`activity.audiences && array[${sql.join(audiences.map((audience) => sql.lit(audience)))}]::text[]`;

const isForAge = (age: number) => {
  const groups = GROUPS.flatMap(({ audience, from, until }) => (from <= age && age <= until ? [audience] : []));
  return sql`(${isForAnyOf(groups)} or ('children' = any(activity.audiences)
    and ${age} between coalesce(activity.age_from, 0) and coalesce(activity.age_until, ${CHILD_UNTIL})))`;
};

/**
 * A word, or the beginning of one, in what is told of the activity or in the name of where it is; one that means nothing is
 * everywhere. Texts are searched once for each activity, branch and place, not for each session; the word is taken apart once.
 */
const says = (word: string) => {
  const query = sql`(select to_tsquery('kernel.plain_dutch', ${`${word}:*`}))`;
  return sql`(numnode(${query}) = 0
    or activity.id in (select id from activities.pub_activities where search @@ ${query})
    or session.branch_id in (select id from branches.pub_branches where search @@ ${query})
    or session.place_id in (select id from places.pub_places where search @@ ${query}))`;
};

/** Each word is a search of its own; what comes after so many says nothing more. */
const MOST_WORDS = 12;

/** Letters and figures alone, so that nothing somebody types has a meaning of its own in the search. */
const searchedWords = (words: string): string[] => (words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
