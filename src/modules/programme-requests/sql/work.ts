import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';

const WIPED = { contactName: null, contactEmail: null, contactPhone: null, about: '' } as const;

/** Takes away what nobody said yes to in time. Gives the number. */
export const deleteUnconfirmed = async (tx: Tx, now: Date): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('programmeRequests.requests')
    .where('state', '=', 'unconfirmed')
    .where('confirmUntil', '<=', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
};

type PastTerm = { readonly from: Date; readonly until: Date; readonly before: Day };

/**
 * The requests that came in between two moments and still say who asked, that ended before a day or whose last wished day was
 * before it.
 */
export const lockEnded = (tx: Tx, { from, until, before }: PastTerm): Promise<{ id: string }[]> =>
  tx
    .selectFrom('programmeRequests.requests')
    .select('id')
    .where('wipedAt', 'is', null)
    .where('askedAt', '>=', from)
    .where('askedAt', '<', until)
    .where((eb) => eb(eb.fn.coalesce('endedOn', 'lastDay'), '<', before))
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();

/** Wipes who asked, what they told and what was written. That something was asked, and what became of it, stays. */
export async function wipeRequest(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.deleteFrom('programmeRequests.messages').where('requestId', '=', id).execute();
  await tx
    .updateTable('programmeRequests.requests')
    .set({ ...WIPED, wipedAt: now })
    .where('id', '=', id)
    .execute();
}

/** Wipes who asked with this account. */
export const wipeOfAccount = (tx: Tx, accountId: string): Promise<unknown> =>
  tx
    .updateTable('programmeRequests.requests')
    .set({ contactName: null, contactEmail: null, contactPhone: null, accountId: null })
    .where('accountId', '=', accountId)
    .execute();

type OfAccount = { requestId: string; title: string; askedAt: Date; accountId: string | null; staffId: string | null };

/** What somebody asked or decided with this account, for who wants to know what is known of it. */
export const listOfAccount = (tx: Tx, accountId: string): Promise<OfAccount[]> =>
  tx
    .selectFrom('programmeRequests.requests')
    .select(['id as requestId', 'title', 'askedAt', 'accountId', 'staffId'])
    .where((eb) => eb.or([eb('accountId', '=', accountId), eb('staffId', '=', accountId)]))
    .orderBy('askedAt')
    .execute();
