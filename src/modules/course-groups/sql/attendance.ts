import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Presence } from '../attendance.ts';

/** What holds at the doors of these sessions for everybody who was marked. */
export async function listPresences(tx: Tx, sessionIds: readonly string[]): Promise<Presence[]> {
  const { rows } = await sql<Presence>`
    select session_id, registration_id, person, is_present from door_lists.pub_presences
    where session_id = any(${sessionIds})`.execute(tx);
  return rows;
}

export type Certificate = {
  readonly registrationId: string;
  readonly person: number;
  readonly activityId: string;
  readonly givenOn: Day;
  readonly attended: number;
  readonly halfDays: number;
  /** Why it was given to somebody who was there less often than the course asks. */
  readonly reason: string;
};

export const listCertificates = (tx: Tx, activityId: string): Promise<Certificate[]> =>
  tx
    .selectFrom('courseGroups.certificates')
    .select(['registrationId', 'person', 'activityId', 'attended', 'halfDays', 'reason'])
    .select(sql<Day>`given_on`.as('givenOn'))
    .where('activityId', '=', activityId)
    .execute();

export const insertCertificates = (tx: Tx, rows: readonly Certificate[]): Promise<unknown> =>
  tx
    .insertInto('courseGroups.certificates')
    .values([...rows])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
