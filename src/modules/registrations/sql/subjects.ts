import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../sign-up-rules/index.ts';
import type { Places, Subject } from '../subject.ts';

type SubjectRow = Omit<Subject, keyof Settings | 'places'> & { [K in keyof Settings]: Settings[K] | null } & {
  readonly onSiteOffered: boolean | null;
  readonly onSiteLimit: number | null;
  readonly onSiteTaken: number;
  readonly onSiteHasQueue: boolean;
  readonly onlineOffered: boolean | null;
  readonly onlineLimit: number | null;
  readonly onlineTaken: number;
  readonly onlineHasQueue: boolean;
};

/** Of the sessions that are still to come or go on; a series has the places of the smallest. */
const coming = (now: Date) => sql`session.state = 'planned' and session.ends_at > ${now}`;
const AT_PLACE = sql`num_nonnulls(session.branch_id, session.place_id) > 0`;
const GOES_ON = sql`session.state <> 'cancelled'`;

const SETTINGS = sql`settings.registers_for, settings.opens_at, settings.closes_at, settings.most_persons,
  settings.asks_first_names, settings.has_waiting_list, settings.new_households_first, settings.own_municipality_first, settings.offer_hours,
  settings.payment, settings.version, coalesce(settings.is_fixed, false) as is_fixed`;

const taken = (form: 'on-site' | 'online') => sql`coalesce((select counter.taken from registrations.counters counter
  where counter.subject_id = asked.id and counter.form = ${form}), 0)`;
const hasQueue = (form: 'on-site' | 'online') => sql`exists (select from registrations.registrations waiting
  where waiting.subject_id = asked.id and waiting.form = ${form} and waiting.state = 'waiting')`;

/** The session, or the activity as a series, with these ids: how one signs up for each, and how many places are taken. */
export async function listSubjects(tx: Tx, ids: readonly string[], now: Date): Promise<Subject[]> {
  const { rows } = await sql<SubjectRow>`
    select asked.id as subject_id, activity.id as activity_id, asked.session_id, activity.title, activity.slug,
      activity.state as activity_state, activity.sign_up, activity.prices, activity.companions_free,
      activity.municipality_code, coalesce(span.branch_id, activity.branch_id) as branch_id, ${SETTINGS},
      span.begins_at, span.ends_at, span.sequence,
      span.on_site_offered, span.on_site_limit, ${taken('on-site')} as on_site_taken,
      ${hasQueue('on-site')} as on_site_has_queue,
      span.online_offered, span.online_limit, ${taken('online')} as online_taken, ${hasQueue('online')} as online_has_queue
    from (
      select id, id as activity_id, null::uuid as session_id from activities.pub_activities where id = any(${ids})
      union all
      select id, activity_id, id from programme.pub_sessions where id = any(${ids})
    ) asked
    join activities.pub_activities activity on activity.id = asked.activity_id
    left join sign_up_rules.pub_settings settings on settings.activity_id = activity.id
    cross join lateral (
      select min(session.begins_at) filter (where ${GOES_ON}) as begins_at, max(session.ends_at) filter (where ${GOES_ON}) as ends_at,
        coalesce(sum(session.sequence), 0)::int as sequence,
        case when asked.session_id is not null then min(session.branch_id::text)::uuid end as branch_id,
        bool_or(${AT_PLACE}) filter (where ${coming(now)}) as on_site_offered,
        min(session.seats_on_site) filter (where ${coming(now)} and ${AT_PLACE})
          as on_site_limit,
        bool_or(session.is_online) filter (where ${coming(now)}) as online_offered,
        min(session.seats_online) filter (where ${coming(now)} and session.is_online) as online_limit
      from programme.pub_sessions session
      where session.activity_id = asked.activity_id and (asked.session_id is null or session.id = asked.session_id)
    ) span`.execute(tx);
  return rows.map(subjectOf);
}

/** One of them. */
export const findSubject = async (tx: Tx, id: string, now: Date): Promise<Subject | undefined> =>
  (await listSubjects(tx, [id], now))[0];

function subjectOf(row: SubjectRow): Subject {
  const { onSiteOffered, onSiteLimit, onSiteTaken, onSiteHasQueue, ...rest } = row;
  const { onlineOffered, onlineLimit, onlineTaken, onlineHasQueue, ...subject } = rest;
  const { registersFor } = subject;
  const settings = registersFor === null ? DEFAULT_SETTINGS : (subject as Settings);
  return {
    ...subject,
    ...settings,
    places: {
      'on-site': placesOf(onSiteOffered, onSiteLimit, [onSiteTaken, onSiteHasQueue]),
      online: placesOf(onlineOffered, onlineLimit, [onlineTaken, onlineHasQueue]),
    },
  };
}

const placesOf = (
  isOffered: boolean | null,
  limit: number | null,
  [taken, hasQueue]: readonly [number, boolean],
): Places => ({ isOffered: isOffered === true, limit, taken, hasQueue });
