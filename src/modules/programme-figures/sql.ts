import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** Closed to the public, of others who are our guests, only online, or on the spot (perhaps online as well). */
const KIND = sql`case when not session.is_public then 'closed-session' when session.organiser = 'others' then 'guest-event'
  when session.is_only_online then 'online-event' else 'event' end`;

/** The word by which ids of figures know a chapter of the report, from the second chapter on. */
const TOPIC = sql`(array['platform', 'learning', 'boekstart', 'literacy', 'digital'])[session.report_chapter - 1]`;

/** A series that counts as a whole is over with its last session. */
const IS_LAST = sql`session.is_whole and not exists (
  select from programme.pub_session_counts other
  where other.activity_id = session.activity_id and other.state <> 'cancelled'
    and (other.begins_at, other.id) > (session.begins_at, session.id))`;

/** What each session that took place adds, on the day on which it began. */
export const sessionFacts: Facts = () => sql`
  select fact.figure_id, session.id::text as id, session.title as label,
    (session.begins_at at time zone 'Europe/Amsterdam')::date as day, '/werk/bijeenkomsten/' || session.id as href,
    session.municipality_code, session.branch_id, fact.value
  from programme.pub_session_counts session
  cross join lateral (
    select ${KIND} as kind, ${TOPIC} as topic,
      case when num_nonnulls(session.adults, session.children) > 0
        then coalesce(session.adults, 0) + coalesce(session.children, 0) end as persons
    -- made out once for a session, not once for each line below: half the time of the whole
    offset 0
  ) it
  cross join lateral (select it.kind in ('event', 'online-event') as is_ours) its
  cross join lateral (values
    (it.kind || 's', 1),
    (it.kind || '-attendances', it.persons),
    (case when its.is_ours then it.topic || '-activities' end, 1),
    (case when its.is_ours then it.topic || '-participants' end, it.persons),
    (case when its.is_ours then 'core-function-' || session.counting_function || '-activities' end, 1),
    (case when its.is_ours then 'core-function-' || session.counting_function || '-participants' end, it.persons),
    ('sessions-not-counted', (it.persons is null)::int),
    (case when num_nonnulls(session.campaign_id::text, session.gift_books::text) > 0 then 'gift-books' end,
      session.gift_books),
    (case when its.is_ours and ${IS_LAST} then 'series-completed' end, 1)
  ) as fact (figure_id, value)
  where session.begins_at >= cell.begins_at and session.begins_at < cell.ends_at
    and session.state in ('held', 'closed') and fact.figure_id is not null`;
