import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { ProgrammeRequest } from './requests.ts';

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

export type Untold = Pick<ProgrammeRequest, 'id' | 'branchId' | 'municipalityCode' | 'title'> & When;
type When = Pick<ProgrammeRequest, 'firstDay' | 'lastDay' | 'fromTime' | 'untilTime'>;

/** Requests that wait for a decision and of which those who decide were not mailed yet, who waits longest first. */
export const lockUntold = (tx: Tx): Promise<Untold[]> =>
  tx
    .selectFrom('programmeRequests.requests')
    .select(['id', 'branchId', 'municipalityCode', 'title', 'fromTime', 'untilTime'])
    .select([sql<Day>`first_day`.as('firstDay'), sql<Day>`last_day`.as('lastDay')])
    .where('state', '=', 'asked')
    .where('staffToldAt', 'is', null)
    .orderBy('askedAt')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();

export const markStaffTold = (tx: Tx, ids: readonly string[], staffToldAt: Date): Promise<unknown> =>
  tx
    .updateTable('programmeRequests.requests')
    .set({ staffToldAt })
    .where('id', '=', sql<string>`any(${ids})`)
    .execute();

type Told = { readonly id: string; readonly contactEmail: string | null };

/** Notes that who asked hears that it is public. Gives the request once; nothing when it was noted before. */
export const markPublicTold = (tx: Tx, activityId: string, publicToldAt: Date): Promise<Told[]> =>
  tx
    .updateTable('programmeRequests.requests')
    .set({ publicToldAt })
    .where('activityId', '=', activityId)
    .where('publicToldAt', 'is', null)
    .returning(['id', 'contactEmail'])
    .execute();

/** Of which the draft is gone that was made of them. Gives each once. */
export const markDropped = (tx: Tx): Promise<Told[]> =>
  tx
    .updateTable('programmeRequests.requests')
    .set({ state: 'dropped' })
    .where('state', '=', 'approved')
    .where('activityId', 'is', null)
    .returning(['id', 'contactEmail'])
    .execute();
