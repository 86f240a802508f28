import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type TillPayment = {
  id: string;
  status: string;
  cents: number;
  description: string;
  redirectUrl: string;
  webhookUrl: string | null;
  metadata: unknown;
  locale: string;
  createdAt: Date;
};
const COLUMNS = ['id', 'status', 'cents', 'description', 'redirectUrl', 'webhookUrl'] as const;
const MORE = ['metadata', 'locale', 'createdAt'] as const;

export const findPayment = (tx: Tx, id: string): Promise<TillPayment | undefined> =>
  tx.selectFrom('practiceTill.payments').select(COLUMNS).select(MORE).where('id', '=', id).executeTakeFirst();

/** The payment of this key: made now, or when the key was first used. */
export async function insertPayment(
  tx: Tx,
  { metadata, ...row }: Omit<TillPayment, 'status'> & { idempotencyKey: string },
): Promise<TillPayment> {
  await tx
    .insertInto('practiceTill.payments')
    .values({ ...row, metadata: JSON.stringify(metadata ?? null) })
    .onConflict((conflict) => conflict.column('idempotencyKey').doNothing())
    .execute();
  return tx
    .selectFrom('practiceTill.payments')
    .select(COLUMNS)
    .select(MORE)
    .where('idempotencyKey', '=', row.idempotencyKey)
    .executeTakeFirstOrThrow();
}

/** Ends an open payment. Undefined when it had ended already. */
export const endPayment = (tx: Tx, id: string, status: string): Promise<TillPayment | undefined> =>
  tx
    .updateTable('practiceTill.payments')
    .set({ status })
    .where('id', '=', id)
    .where('status', '=', 'open')
    .returning(COLUMNS)
    .returning(MORE)
    .executeTakeFirst();

export type TillRefund = { id: string; cents: number };

export const listRefunds = (tx: Tx, paymentId: string): Promise<TillRefund[]> =>
  tx
    .selectFrom('practiceTill.refunds')
    .select(['id', 'cents'])
    .where('paymentId', '=', paymentId)
    .orderBy('id')
    .execute();

type NewRefund = TillRefund & { paymentId: string; idempotencyKey: string };

/** The refund of this key, made now or before; undefined when so much was not paid, or is no longer there. */
export async function insertRefund(tx: Tx, row: NewRefund): Promise<TillRefund | undefined> {
  await sql`select id from practice_till.payments where id = ${row.paymentId} for update`.execute(tx);
  await sql`
    insert into practice_till.refunds (id, payment_id, idempotency_key, cents)
    select ${row.id}, payment.id, ${row.idempotencyKey}, ${row.cents}
    from practice_till.payments payment
    where payment.id = ${row.paymentId} and payment.status = 'paid' and payment.cents >= ${row.cents} +
      (select coalesce(sum(refund.cents), 0) from practice_till.refunds refund where refund.payment_id = payment.id)
    on conflict (idempotency_key) do nothing`.execute(tx);
  return tx
    .selectFrom('practiceTill.refunds')
    .select(['id', 'cents'])
    .where('idempotencyKey', '=', row.idempotencyKey)
    .executeTakeFirst();
}
