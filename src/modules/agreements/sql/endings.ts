import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

export const GIVERS = ['party', 'library'] as const;
export type Giver = (typeof GIVERS)[number];

/** Notice that was given. */
export type Ending = { givenOn: Day; givenBy: Giver; reason: string; endsBefore: Day; late: boolean };

export const findEnding = (tx: Tx, agreementId: string): Promise<Ending | undefined> =>
  tx
    .selectFrom('agreements.endings')
    .select(['reason', 'late'])
    .select([
      sql<Day>`given_on`.as('givenOn'),
      sql<Giver>`given_by`.as('givenBy'),
      sql<Day>`ends_before`.as('endsBefore'),
    ])
    .where('agreementId', '=', agreementId)
    .executeTakeFirst();

export const insertEnding = (
  tx: Tx,
  ending: Ending & { agreementId: string; accountId: string | null },
): Promise<unknown> => tx.insertInto('agreements.endings').values(ending).execute();
