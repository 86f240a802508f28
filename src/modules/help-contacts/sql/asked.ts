import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

/** How many questions on a topic were asked at a help point on a day. */
export type AskedOn = {
  readonly pointId: string;
  readonly topicId: string;
  readonly day: Day;
  readonly questions: number;
};

type Wanted = {
  /** In which the points lie: it is by these that questions are found. */
  readonly municipalities: readonly string[];
  readonly pointIds: readonly string[];
  readonly since: Day;
};

/** What was asked at these points since a day, counted: who asked it, and when on the day, nobody can tell. */
export async function listAsked(tx: Tx, { municipalities, pointIds, since }: Wanted): Promise<AskedOn[]> {
  const { rows } = await sql<AskedOn>`
    select point_id, topic_id, day, count(*)::int as questions from help_contacts.questions
    where municipality_code = any(${municipalities}) and point_id = any(${pointIds}::uuid[]) and day >= ${since}::date
    group by point_id, topic_id, day order by day, point_id, topic_id`.execute(tx);
  return rows;
}
