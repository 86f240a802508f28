import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Group } from '../group.ts';

/** Whose groups: of which course, where, and only those with a half-day to come. */
export type GroupFilter = {
  readonly courseId?: string;
  readonly municipalities?: 'all' | readonly string[];
  readonly endsAfter?: Date;
};

const PEOPLE = (states: RawBuilder<unknown>) =>
  sql`coalesce(sum(registration.persons) filter (where registration.state in (${states})), 0)`;

const groupsWhere = async (tx: Tx, wanted: RawBuilder<unknown>): Promise<Group[]> => {
  const { rows } = await sql<Group>`
    select grp.activity_id as id, grp.course_id, course.name as course_name, grp.after_id, grp.version, activity.title,
      activity.state, activity.slug, activity.is_public, activity.municipality_code, activity.branch_id, span.begins_at, span.ends_at,
      span.half_days, span.held, spot.name as where_name, people.placed, people.waiting, people.told, people.cancelled,
      people.waiting_since
    from course_groups.groups grp
    join courses.pub_courses course on course.id = grp.course_id
    join activities.pub_activities activity on activity.id = grp.activity_id
    cross join lateral (
      select count(*)::int as half_days, count(*) filter (where session.state in ('held', 'closed'))::int as held,
        min(session.begins_at) as begins_at, max(session.ends_at) as ends_at
      from programme.pub_sessions session
      where session.activity_id = grp.activity_id and session.state <> 'cancelled'
    ) span
    left join lateral (
      select coalesce(branch.name, place.name) as name
      from programme.pub_sessions session
      left join branches.pub_branches branch on branch.id = session.branch_id
      left join places.pub_places place on place.id = session.place_id
      where session.activity_id = grp.activity_id
      order by session.state = 'cancelled', session.begins_at, session.id limit 1
    ) spot on true
    cross join lateral (
      select ${PEOPLE(sql`'placed', 'reserved', 'offered'`)}::int as placed, ${PEOPLE(sql`'waiting'`)}::int as waiting,
        ${PEOPLE(sql`'cancelled'`)}::int as cancelled,
        coalesce(sum(registration.persons) filter (where registration.state = 'waiting' and heard.of_another), 0)::int as told,
        min(registration.registered_at) filter (where registration.state = 'waiting') as waiting_since
      from registrations.pub_registrations registration
      cross join lateral (
        select exists (
          select from registration_messages.pub_messages message
          where message.registration_id = registration.id and message.kind = 'new-group'
        ) as of_another
      ) heard
      where registration.activity_id = grp.activity_id
    ) people
    where ${wanted}
    order by span.begins_at nulls first, grp.activity_id`.execute(tx);
  return rows;
};

/** Groups in order of their first half-day. */
export const listGroups = (tx: Tx, { courseId, municipalities = 'all', endsAfter }: GroupFilter): Promise<Group[]> =>
  groupsWhere(
    tx,
    sql.join(
      [
        courseId ? sql`grp.course_id = ${courseId}` : sql`true`,
        municipalities === 'all' ? sql`true` : sql`activity.municipality_code = any(${municipalities})`,
        endsAfter ? sql`(span.ends_at is null or span.ends_at > ${endsAfter})` : sql`true`,
      ],
      sql` and `,
    ),
  );

export const findGroup = async (tx: Tx, id: string): Promise<Group | undefined> =>
  (await groupsWhere(tx, sql`grp.activity_id = ${id}`))[0];

type NewGroup = {
  readonly activityId: string;
  readonly courseId: string;
  readonly afterId: string | null;
  readonly startedAt: Date;
};

export const insertGroup = (tx: Tx, group: NewGroup): Promise<unknown> =>
  tx.insertInto('courseGroups.groups').values(group).execute();

/** Locks the group until commit, so that two who change it come one after the other. Undefined when there is none. */
export const lockGroup = (tx: Tx, id: string): Promise<{ version: number } | undefined> =>
  tx.selectFrom('courseGroups.groups').select('version').where('activityId', '=', id).forUpdate().executeTakeFirst();
