import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Payment, PaymentState, ReceiptContent } from '../payment.ts';

const payments = (tx: Tx) =>
  tx
    .selectFrom('payments.payments')
    .select(['id', 'registrationId', 'activityId', 'municipalityCode', 'branchId', 'cents', 'createdAt'])
    .select(['providerId', 'checkoutUrl', 'paidAt', 'receiptYear', 'receiptNumber', 'refundedCents', 'waivedCents'])
    .select([
      sql<Payment['means']>`means`.as('means'),
      sql<PaymentState>`state`.as('state'),
      sql<Payment['mode']>`mode`.as('mode'),
      sql<ReceiptContent | null>`receipt`.as('receipt'),
    ]);

export const findPayment = (tx: Tx, id: string): Promise<Payment | undefined> =>
  payments(tx).where('id', '=', id).executeTakeFirst();

/** All payments of some registrations, in the order in which they were begun. */
export const listPaymentsOf = (tx: Tx, registrationIds: readonly string[]): Promise<Payment[]> =>
  payments(tx)
    .where('registrationId', 'in', registrationIds.length > 0 ? [...registrationIds] : [sql<string>`null`])
    .orderBy('id')
    .execute();

/** Locks all payments of a registration until commit. Take this lock before those of the registration itself. */
export async function lockPaymentsOf(tx: Tx, registrationId: string): Promise<Payment[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payments:${registrationId}`}, 0))`.execute(tx);
  return listPaymentsOf(tx, [registrationId]);
}

/** Which payment of ours the provider speaks of: by its own id, or by ours for one whose answer never reached us. */
export const findByProvider = (
  tx: Tx,
  { providerId, paymentId }: { providerId: string; paymentId: string | undefined },
): Promise<Payment | undefined> =>
  payments(tx)
    .where((eb) =>
      eb.or([
        eb('providerId', '=', providerId),
        ...(paymentId === undefined
          ? []
          : [eb.and([eb(sql<string>`id::text`, '=', paymentId), eb('providerId', 'is', null)])]),
      ]),
    )
    .executeTakeFirst();

export type NewPayment = Omit<Payment, 'providerId' | 'checkoutUrl' | 'refundedCents' | 'waivedCents'> & {
  readonly takenBy: string | null;
};

export const insertPayment = (tx: Tx, { receipt, ...row }: NewPayment): Promise<unknown> =>
  tx
    .insertInto('payments.payments')
    .values({ ...row, receipt: receipt && JSON.stringify(receipt) })
    .execute();

type Changes = Partial<
  Pick<Payment, 'state' | 'providerId' | 'checkoutUrl' | 'paidAt' | 'receiptYear' | 'receiptNumber' | 'receipt'>
>;

export const updatePayment = (tx: Tx, id: string, { receipt, ...changes }: Changes): Promise<unknown> =>
  tx
    .updateTable('payments.payments')
    .set({ ...changes, ...(receipt && { receipt: JSON.stringify(receipt) }) })
    .where('id', '=', id)
    .execute();

/** The next number of the year. The row stays locked until commit, so a number that is not used is not taken. */
export async function nextReceiptNumber(tx: Tx, year: number): Promise<number> {
  const { last } = await tx
    .insertInto('payments.receiptCounters')
    .values({ year, last: 1 })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ last: sql`receipt_counters.last + 1` }))
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

/** What the provider may know more of than we do: open payments, and those with a refund on its way. */
export const listToFetch = (
  tx: Tx,
  openSince: Date,
  limit: number,
): Promise<{ id: string; providerId: string | null }[]> =>
  tx
    .selectFrom('payments.payments as payment')
    .select(['payment.id', 'payment.providerId'])
    .where((eb) =>
      eb.or([
        eb.and([eb('payment.state', '=', 'open'), eb('payment.createdAt', '<', openSince)]),
        eb.exists(
          eb
            .selectFrom('payments.refunds as refund')
            .select('refund.id')
            .whereRef('refund.paymentId', '=', 'payment.id')
            .where('refund.state', '=', 'sent'),
        ),
      ]),
    )
    .orderBy('payment.createdAt')
    .limit(limit)
    .execute();

/** Ends what was begun before this moment and never reached the provider: nobody can pay it. */
export const expireUnsent = async (tx: Tx, before: Date): Promise<number> =>
  Number(
    (
      await tx
        .updateTable('payments.payments')
        .set({ state: 'expired' })
        .where('state', '=', 'open')
        .where('providerId', 'is', null)
        .where('createdAt', '<', before)
        .executeTakeFirst()
    ).numUpdatedRows,
  );

/** Forgets where one could pay what ended before this moment; and gives the number. */
export const forgetCheckouts = async (tx: Tx, before: Date): Promise<number> =>
  Number(
    (
      await tx
        .updateTable('payments.payments')
        .set({ checkoutUrl: null })
        .where('state', '<>', 'open')
        .where('checkoutUrl', 'is not', null)
        .where('createdAt', '<', before)
        .executeTakeFirst()
    ).numUpdatedRows,
  );

/** Wipes what was begun before this moment, with its refunds; and gives the number of payments. */
export async function wipePayments(tx: Tx, before: Date): Promise<number> {
  const old: RawBuilder<unknown> = sql`select id from payments.payments where created_at < ${before}`;
  await sql`delete from payments.refunds where payment_id in (${old})`.execute(tx);
  const { numAffectedRows } = await sql`delete from payments.payments where created_at < ${before}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** What this account took at the desk, for who asks what is kept of them. */
export const listTakenBy = (tx: Tx, accountId: string): Promise<{ id: string; paidAt: Date | null }[]> =>
  tx
    .selectFrom('payments.payments')
    .select(['id', 'paidAt'])
    .where('takenBy', '=', accountId)
    .orderBy('paidAt')
    .execute();
