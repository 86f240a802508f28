import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Refund, RefundReason, RefundRule, RefundState } from '../refund.ts';

const refunds = (tx: Tx) =>
  tx
    .selectFrom('payments.refunds')
    .select(['id', 'paymentId', 'cents', 'note', 'attempt', 'providerId', 'askedAt', 'doneAt'])
    .select([sql<RefundReason>`reason`.as('reason'), sql<RefundState>`state`.as('state')]);

export const listRefunds = (tx: Tx, paymentId: string): Promise<Refund[]> =>
  refunds(tx).where('paymentId', '=', paymentId).orderBy('id').execute();

/** Locks a refund until commit. */
export const lockRefund = (tx: Tx, id: string): Promise<Refund | undefined> =>
  refunds(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export type NewRefund = Pick<Refund, 'id' | 'paymentId' | 'cents' | 'reason' | 'note' | 'askedAt'> & {
  readonly askedBy: string | null;
};

/** Writes a refund down when so much is left of what was paid; gives whether it was. No more than was paid ever goes back. */
export async function insertRefund(tx: Tx, row: NewRefund): Promise<boolean> {
  const { rows } = await sql`
    with taken as (
      update payments.payments set refunded_cents = refunded_cents + ${row.cents},
        waived_cents = waived_cents + ${row.reason === 'other' ? row.cents : 0}
      where id = ${row.paymentId} and state = 'paid' and refunded_cents + ${row.cents} <= cents
      returning id
    )
    insert into payments.refunds (id, payment_id, cents, reason, note, asked_at, asked_by)
    select ${row.id}::uuid, taken.id, ${row.cents}::integer, ${row.reason}::text, ${row.note}::text,
      ${row.askedAt}::timestamptz, ${row.askedBy}::uuid
    from taken
    returning id`.execute(tx);
  return rows.length > 0;
}

type Changes = {
  state: RefundState;
  attempt?: number;
  providerId?: string | null;
  doneAt?: Date;
  doneBy?: string | null;
};

export const updateRefund = (tx: Tx, id: string, changes: Changes): Promise<unknown> =>
  tx.updateTable('payments.refunds').set(changes).where('id', '=', id).execute();

/** Refunds of online payments that nobody has sent since this moment. */
export const listUnsent = async (tx: Tx, askedBefore: Date): Promise<string[]> =>
  (
    await tx
      .selectFrom('payments.refunds as refund')
      .innerJoin('payments.payments as payment', 'payment.id', 'refund.paymentId')
      .select('refund.id')
      .where('payment.means', '=', 'online')
      .where('refund.state', '=', 'waiting')
      .where('refund.askedAt', '<', askedBefore)
      .orderBy('refund.askedAt')
      .execute()
  ).map(({ id }) => id);

/** The rule of an activity, or that of the organisation; with `null` only the latter. Undefined where nobody made one. */
export const findRule = (tx: Tx, activityId: string | null): Promise<RefundRule | undefined> =>
  tx
    .selectFrom('payments.refundRules')
    .select(['fullUntilDays', 'version'])
    .where('activityId', 'is not distinct from', activityId)
    .executeTakeFirst();

/** Saves a rule over the version that was shown; gives whether nobody else had saved it meanwhile. */
export async function saveRule(
  tx: Tx,
  { id, activityId, fullUntilDays, version }: RefundRule & { id: string; activityId: string | null },
): Promise<boolean> {
  const row = { id, activityId, fullUntilDays };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('payments.refundRules')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('activityId')
        .doUpdateSet({ fullUntilDays, version: sql`refund_rules.version + 1` })
        .where('payments.refundRules.version', '=', version),
    )
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) > 0;
}

/** Takes the own rule of an activity away: it follows the organisation again. */
export const deleteRule = (tx: Tx, activityId: string): Promise<unknown> =>
  tx.deleteFrom('payments.refundRules').where('activityId', '=', activityId).execute();
