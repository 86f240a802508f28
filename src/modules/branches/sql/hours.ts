import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { OpeningException, Span, WeekSpan } from '../hours.ts';

const opensAt = sql<string>`to_char(opens_at, 'HH24:MI')`.as('opensAt');
const closesAt = sql<string>`to_char(closes_at, 'HH24:MI')`.as('closesAt');

/** The regular weeks of these branches, in the order of the week. */
export const listWeekSpans = (tx: Tx, branchIds: readonly string[]): Promise<(WeekSpan & { branchId: string })[]> =>
  tx
    .selectFrom('branches.openingSpans')
    .select(['branchId', 'weekday', opensAt, closesAt, 'staffed'])
    .where('branchId', '=', sql<string>`any(${branchIds})`)
    .orderBy('weekday')
    .orderBy('branches.openingSpans.opensAt')
    .execute();

export async function replaceWeek(tx: Tx, branchId: string, week: readonly WeekSpan[]): Promise<void> {
  await tx.deleteFrom('branches.openingSpans').where('branchId', '=', branchId).execute();
  if (week.length === 0) return;
  const rows = week.map((span) => ({ branchId, ...span }));
  await tx.insertInto('branches.openingSpans').values(rows).execute();
}

/** Exceptions of these branches that are not over on this day, the first one first. */
export async function listExceptions(
  tx: Tx,
  branchIds: readonly string[],
  from: string,
): Promise<(OpeningException & { branchId: string })[]> {
  const { rows } = await sql<OpeningException & { branchId: string }>`
    select exception.id, exception.branch_id, exception.first_day, exception.last_day, exception.reason,
      coalesce((
        select json_agg(json_build_object('opensAt', to_char(span.opens_at, 'HH24:MI'),
          'closesAt', to_char(span.closes_at, 'HH24:MI'), 'staffed', span.staffed) order by span.opens_at)
        from branches.exception_spans span where span.exception_id = exception.id
      ), '[]') as spans
    from branches.opening_exceptions exception
    where exception.branch_id = any(${branchIds}) and exception.last_day >= ${from}
    order by exception.first_day`.execute(tx);
  return rows;
}

/** Whether another exception of the branch touches this period. Lock the branch before asking. */
export async function hasExceptionWithin(
  tx: Tx,
  { branchId, firstDay, lastDay }: { branchId: string; firstDay: string; lastDay: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('branches.openingExceptions')
    .select('id')
    .where('branchId', '=', branchId)
    .where('firstDay', '<=', lastDay)
    .where('lastDay', '>=', firstDay)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertException(
  tx: Tx,
  exception: { id: string; branchId: string; firstDay: string; lastDay: string; reason: string },
  spans: readonly Span[],
): Promise<void> {
  await tx.insertInto('branches.openingExceptions').values(exception).execute();
  if (spans.length === 0) return;
  const rows = spans.map(({ opensAt, closesAt, staffed }) => ({
    exceptionId: exception.id,
    opensAt,
    closesAt,
    staffed,
  }));
  await tx.insertInto('branches.exceptionSpans').values(rows).execute();
}

/** Whether there was such an exception of this branch. */
export async function deleteException(tx: Tx, branchId: string, id: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('branches.openingExceptions')
    .where('id', '=', id)
    .where('branchId', '=', branchId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
