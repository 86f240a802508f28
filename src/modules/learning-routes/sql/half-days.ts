import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { HalfDay } from '../kinds.ts';

const COUNTS = {
  visitsWithCard: sql.ref('visits_with_card'),
  visitsWithoutCard: sql.ref('visits_without_card'),
  routesBegun: sql.ref('routes_begun'),
  stepsDone: sql.ref('steps_done'),
};
export type Count = keyof typeof COUNTS;

/** A half-day at a branch, or else at a place of others. */
export type Counted = {
  readonly branchId: string | null;
  readonly placeId: string | null;
  readonly day: Day;
  readonly halfDay: HalfDay;
};

/** One more. */
export async function addOne(tx: Tx, { branchId, placeId, day, halfDay }: Counted, count: Count): Promise<void> {
  const column = COUNTS[count];
  await sql`
    insert into learning_routes.half_days as counted (branch_id, place_id, day, half_day, ${column})
    values (${branchId}, ${placeId}, ${day}, ${halfDay}, 1)
    on conflict (spot_id, day, half_day) do update set ${column} = counted.${column} + 1`.execute(tx);
}

/** One less of this half-day. False when there is none left. */
export async function takeOne(tx: Tx, { branchId, placeId, day, halfDay }: Counted, count: Count): Promise<boolean> {
  const column = COUNTS[count];
  const { numAffectedRows } = await sql`
    update learning_routes.half_days set ${column} = ${column} - 1
    where spot_id = ${branchId ?? placeId} and day = ${day} and half_day = ${halfDay} and ${column} > 0`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export type HalfDayCounts = Readonly<Record<Count, number>>;

/** What was counted in this half-day. */
export const findCounts = (tx: Tx, { branchId, placeId, day, halfDay }: Counted): Promise<HalfDayCounts | undefined> =>
  tx
    .selectFrom('learningRoutes.halfDays')
    .select(['visitsWithCard', 'visitsWithoutCard', 'routesBegun', 'stepsDone'])
    .where('spotId', '=', branchId ?? placeId ?? '')
    .where('day', '=', sql<string>`${day}::date`)
    .where('halfDay', '=', halfDay)
    .executeTakeFirst();
