import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Mark, NewMark } from '../mark.ts';

/** From here until commit nobody else marks at this session, so that each mark gets a number and knows what came before. */
export const lockMarks = (tx: Tx, sessionId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`door-lists:${sessionId}`}, 0))`.execute(tx);

export type MarkRow = { readonly sessionId: string; readonly device: string; readonly madeAt: Date } & {
  readonly accountId: string | null;
};

/** Keeps a mark once. Gives whether it was new. Lock the marks of the session first. */
export async function insertMark(tx: Tx, mark: NewMark, row: MarkRow): Promise<boolean> {
  const { agoMs: _, ...kept } = mark;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('doorLists.marks')
    .values((eb) => ({
      ...kept,
      ...row,
      heard: eb
        .selectFrom('doorLists.marks')
        .select(sql<number>`coalesce(max(heard), 0) + 1`.as('next'))
        .where('sessionId', '=', row.sessionId),
    }))
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export const listMarks = (tx: Tx, sessionId: string): Promise<Mark[]> =>
  tx
    .selectFrom('doorLists.marks')
    .select(['id', 'registrationId', 'person', 'isPresent', 'adults', 'children', 'device', 'seen', 'isRuling'])
    .select(['madeAt', 'heard', sql<Mark['kind']>`kind`.as('kind'), sql<string | null>`band`.as('band')])
    .where('sessionId', '=', sessionId)
    .orderBy('heard')
    .execute() as Promise<unknown> as Promise<Mark[]>;

/** Those of these sessions at whose door anything was marked. */
export async function listMarkedAmong(tx: Tx, sessionIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('doorLists.marks')
    .select('sessionId')
    .distinct()
    .where('sessionId', '=', sql<string>`any(${sessionIds})`)
    .execute();
  return new Set(rows.map(({ sessionId }) => sessionId));
}

/** Forgets who marked; forms that an account sent stay those of one device, under another id. */
export const forgetMarker = (tx: Tx, accountId: string, otherDevice: string): Promise<unknown> =>
  tx
    .updateTable('doorLists.marks')
    .set({
      accountId: null,
      device: sql<string>`case device when ${accountId}::uuid then ${otherDevice}::uuid else device end`,
    })
    .where('accountId', '=', accountId)
    .execute();

export const listMarkedBy = (tx: Tx, accountId: string): Promise<{ sessionId: string; madeAt: Date }[]> =>
  tx
    .selectFrom('doorLists.marks')
    .select(['sessionId', 'madeAt'])
    .where('accountId', '=', accountId)
    .orderBy('madeAt')
    .execute();
