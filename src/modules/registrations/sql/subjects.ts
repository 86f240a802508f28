import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../sign-up-rules/index.ts';
import type { Registered } from '../new-registration.ts';
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
  readonly earlier: Registered | null;
};

/** Of the sessions that are still to come or go on; a series has the places of the smallest. */
const coming = (now: Date) => sql`session.state = 'planned' and session.ends_at > ${now}`;
const AT_PLACE = sql`num_nonnulls(session.branch_id, session.place_id) > 0`;
const GOES_ON = sql`session.state <> 'cancelled'`;

const SETTINGS = sql`settings.registers_for, settings.opens_at, settings.closes_at, settings.most_persons,
  settings.asks_first_names, settings.has_waiting_list, settings.new_households_first, settings.own_municipality_first, settings.offer_hours,
  settings.payment, settings.version, coalesce(settings.is_fixed, false) as is_fixed`;

const taken = (form: 'on-site' | 'online') => sql`coalesce((select counter.taken from registrations.counters counter
  where counter.subject_id = asked.id and counter.form = ${sql.lit(form)}), 0)`;
/** Whether there is a row, by index: for `exists` PostgreSQL may read the rows of all subjects. */
const some = (rows: RawBuilder<unknown>) => sql`coalesce((select true from ${rows} limit 1), false)`;
const hasQueue = (form: 'on-site' | 'online') =>
  some(sql`registrations.registrations waiting
  where waiting.subject_id = asked.id and waiting.form = ${sql.lit(form)} and waiting.state = 'waiting'`);
const ASKS_QUESTIONS = some(sql`sign_up_rules.pub_asked_questions question where question.activity_id = activity.id`);

/** The session, or the activity as a series, with these ids: how one signs up for each, and how many places are taken. */
export const listSubjects = async (tx: Tx, ids: readonly string[], now: Date): Promise<Subject[]> =>
  (await listRows(tx, { ids: sql`any(${ids})`, now })).map(subjectOf);

/** One of them. Asked as one id, so that PostgreSQL keeps its plan; for a list it makes one each time. */
export const findSubject = async (tx: Tx, id: string, now: Date): Promise<Subject | undefined> =>
  (await listRows(tx, { ids: sql`${id}`, now })).map(subjectOf)[0];

/** What a form signs up for, and what was written down when it was sent before. */
export async function findSubjectOfForm(tx: Tx, { subjectId, formKey }: Form, now: Date): Promise<OfForm | undefined> {
  const [row] = await listRows(tx, { ids: sql`${subjectId}`, now, formKey });
  return row && { subject: subjectOf(row), earlier: row.earlier };
}

type Form = { readonly subjectId: string; readonly formKey: string };
type OfForm = { readonly subject: Subject; readonly earlier: Registered | null };
type Asked = { readonly ids: RawBuilder<unknown>; readonly now: Date; readonly formKey?: string };

async function listRows(tx: Tx, { ids, now, formKey }: Asked): Promise<SubjectRow[]> {
  const { rows } = await sql<SubjectRow>`
    select asked.id as subject_id, activity.id as activity_id, asked.session_id, activity.title, activity.slug,
      activity.state as activity_state, activity.sign_up, activity.prices, activity.companions_free,
      activity.municipality_code, coalesce(span.branch_id, activity.branch_id) as branch_id, ${SETTINGS},
      ${ASKS_QUESTIONS} as asks_questions, span.begins_at, span.ends_at, span.sequence,
      span.on_site_offered, span.on_site_limit, ${taken('on-site')} as on_site_taken,
      ${hasQueue('on-site')} as on_site_has_queue,
      span.online_offered, span.online_limit, ${taken('online')} as online_taken, ${hasQueue('online')} as online_has_queue,
      (select jsonb_build_object('id', sent.id, 'state', sent.state)
        from registrations.registrations sent where sent.form_key = ${formKey ?? null}::uuid) as earlier
    from (
      select id, id as activity_id, null::uuid as session_id from activities.pub_activities where id = ${ids}
      union all
      select id, activity_id, id from programme.pub_sessions where id = ${ids}
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
  return rows;
}

function subjectOf(row: SubjectRow): Subject {
  const { onSiteOffered, onSiteLimit, onSiteTaken, onSiteHasQueue, earlier: _, ...rest } = row;
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
