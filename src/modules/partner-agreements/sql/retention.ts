import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

type Made = { draftId: string; madeAt: Date };

/** The drafts that an account made, the first first. */
export const listMadeBy = (tx: Tx, accountId: string): Promise<Made[]> =>
  tx
    .selectFrom('partnerAgreements.drafts')
    .select(['id as draftId', 'madeAt'])
    .where('madeBy', '=', accountId)
    .orderBy('madeAt')
    .execute();

/** Deletes the links of which the last day is past, and gives their number. */
export const deletePastLinks = async (tx: Tx, today: Day): Promise<number> =>
  Number(
    (await tx.deleteFrom('partnerAgreements.links').where('validUntil', '<', today).executeTakeFirst()).numDeletedRows,
  );

/** Forgets to whom drafts went that came to nothing and could be answered until before this day. Gives how many. */
export async function forgetReceivers(tx: Tx, before: Day): Promise<number> {
  const { numAffectedRows } = await sql`
    update partner_agreements.drafts set receiver_name = '', receiver_email = ''
    where state <> 'accepted' and valid_until < ${before}::date and receiver_email <> ''`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
