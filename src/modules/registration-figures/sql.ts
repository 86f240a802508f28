import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** Where a registration counts: at its session; that for a series where the series begins. */
const SUBJECTS = sql`(
  select session.id as subject_id, session.id, session.title, session.municipality_code, session.branch_id
  from programme.pub_session_counts session
  union all
  (select distinct on (session.activity_id)
    session.activity_id, session.id, session.title, session.municipality_code, session.branch_id
  from programme.pub_session_counts session
  order by session.activity_id, session.state = 'cancelled', session.begins_at, session.id)
)`;

/** Each registration on the day on which it was made. */
export const registrationFacts: Facts = () => sql`
  select 'registrations-made' as figure_id, registration.id::text as id, session.title as label,
    (registration.registered_at at time zone 'Europe/Amsterdam')::date as day,
    '/werk/bijeenkomsten/' || session.id || '/aanmeldingen' as href, session.municipality_code, session.branch_id, 1 as value
  from registrations.pub_registrations registration
  join ${SUBJECTS} session on session.subject_id = registration.subject_id
  where registration.registered_at >= cell.begins_at and registration.registered_at < cell.ends_at`;

/** Who waits for a series, waits at its first session. */
const IS_FIRST = sql`not exists (
  select from programme.pub_session_counts other
  where other.activity_id = session.activity_id and other.state <> 'cancelled'
    and (other.begins_at, other.id) < (session.begins_at, session.id))`;

/** Of each session that took place: who had a place, who still waited, and who was not marked as in where people were marked. */
export const placeFacts: Facts = () => sql`
  select fact.figure_id, session.id::text as id, session.title as label,
    (session.begins_at at time zone 'Europe/Amsterdam')::date as day,
    '/werk/bijeenkomsten/' || session.id || '/aanmeldingen' as href, session.municipality_code, session.branch_id, fact.value
  from programme.pub_session_counts session
  cross join lateral (
    select sum(persons) filter (where state = 'placed') as placed,
      sum(persons) filter (where state = 'placed' and form = 'on-site') as expected,
      sum(persons) filter (where state = 'waiting' and (session_id is not null or ${IS_FIRST})) as waiting
    from registrations.pub_registrations where subject_id in (session.id, session.activity_id)
  ) people
  cross join lateral (
    select count(*) > 0 as was_kept, count(*) filter (where presence.is_present and registration.state = 'placed') as present
    from door_lists.pub_presences presence
    join registrations.pub_registrations registration on registration.id = presence.registration_id
    where presence.session_id = session.id
  ) door
  cross join lateral (values
    (case when people.placed > 0 then 'persons-placed' end, people.placed),
    (case when people.waiting > 0 then 'persons-not-placed' end, people.waiting),
    (case when people.expected > 0 then 'no-shows' end,
      case when door.was_kept then greatest(people.expected - door.present, 0) end),
    (case when people.expected > 0 and not door.was_kept then 'sessions-without-door-list' end, 1)
  ) as fact (figure_id, value)
  where session.begins_at >= cell.begins_at and session.begins_at < cell.ends_at
    and session.state in ('held', 'closed') and fact.figure_id is not null`;
