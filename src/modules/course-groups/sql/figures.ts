import { sql } from 'kysely';
import type { Facts } from '#kernel/figure-facts.ts';

/** Whether no half-day of its group that was not cancelled comes before it, or after it. */
const IS_FIRST = sql`not exists (
  select from programme.pub_session_counts other
  where other.activity_id = session.activity_id and other.state <> 'cancelled'
    and (other.begins_at, other.id) < (session.begins_at, session.id))`;
const IS_LAST = sql`not exists (
  select from programme.pub_session_counts other
  where other.activity_id = session.activity_id and other.state <> 'cancelled'
    and (other.begins_at, other.id) > (session.begins_at, session.id))`;

/** Everybody who was marked present at a half-day of the group, once; null where nobody was marked at all. */
const STARTED = sql`(
  select case when count(*) > 0
    then count(distinct (presence.registration_id, presence.person)) filter (where presence.is_present) end
  from programme.pub_sessions half_day
  join door_lists.pub_presences presence on presence.session_id = half_day.id
  where half_day.activity_id = session.activity_id)`;

const WAITING = sql`(
  select coalesce(sum(registration.persons), 0) from registrations.pub_registrations registration
  where registration.activity_id = session.activity_id and registration.state = 'waiting')`;

/** What each half-day that took place adds, on the day on which it began. */
export const halfDayFacts: Facts = () => sql`
  select fact.figure_id, session.id::text as id, session.title as label,
    (session.begins_at at time zone 'Europe/Amsterdam')::date as day,
    '/werk/cursusgroepen/' || grp.activity_id as href, session.municipality_code, session.branch_id, fact.value
  from course_groups.groups grp
  join programme.pub_session_counts session on session.activity_id = grp.activity_id
  cross join lateral (
    select case when num_nonnulls(session.adults, session.children) > 0
      then coalesce(session.adults, 0) + coalesce(session.children, 0) end as persons, ${IS_FIRST} as is_first
    offset 0
  ) it
  cross join lateral (values
    ('course-half-days', 1),
    ('course-attendances', it.persons),
    (case when ${IS_LAST} then 'courses-held' end, 1),
    (case when it.is_first then 'course-participants' end,
      case when it.is_first then coalesce(${STARTED}, it.persons) end),
    (case when it.is_first then 'course-waiting' end, case when it.is_first then ${WAITING} end)
  ) as fact (figure_id, value)
  where session.begins_at >= cell.begins_at and session.begins_at < cell.ends_at
    and session.state in ('held', 'closed') and fact.figure_id is not null`;

/** The certificates of a group that were given on one day, where the group began. */
export const certificateFacts: Facts = () => sql`
  select 'course-certificates' as figure_id, given.activity_id || ' ' || given.given_on as id, spot.title as label,
    given.given_on as day, '/werk/cursusgroepen/' || given.activity_id as href, spot.municipality_code, spot.branch_id,
    given.certificates as value
  from (
    select activity_id, given_on, count(*) as certificates from course_groups.certificates
    where given_on >= cell.starts_on and given_on < cell.ends_before
    group by activity_id, given_on
  ) given
  cross join lateral (
    select session.title, session.municipality_code, session.branch_id
    from programme.pub_session_counts session where session.activity_id = given.activity_id
    order by session.state = 'cancelled', session.begins_at, session.id limit 1
  ) spot`;
