import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Means } from '../payment.ts';
import type { RefundReason, RefundState } from '../refund.ts';

type Municipalities = 'all' | readonly string[];

/** What belongs to these municipalities, and to the whole organisation. */
const within = (municipalities: Municipalities) =>
  municipalities === 'all'
    ? sql`true`
    : sql`(payment.municipality_code = any(${municipalities}) or payment.municipality_code is null)`;

const RECEIPT = sql`payment.receipt_year || '-' || lpad(payment.receipt_number::text, 5, '0')`;

export type RefundToDo = {
  readonly id: string;
  readonly paymentId: string;
  readonly title: string;
  readonly municipalityCode: string | null;
  readonly branchId: string | null;
  readonly means: Means;
  readonly receipt: string;
  readonly cents: number;
  readonly reason: RefundReason;
  readonly state: RefundState;
  readonly askedAt: Date;
};

/** Refunds that a person has to do something about: to hand over at the desk, or refused by the provider. The oldest first. */
export async function listRefundsToDo(tx: Tx, municipalities: Municipalities): Promise<RefundToDo[]> {
  const { rows } = await sql<RefundToDo>`
    select refund.id, refund.payment_id, activity.title, payment.municipality_code, payment.branch_id, payment.means,
      ${RECEIPT} as receipt, refund.cents, refund.reason, refund.state, refund.asked_at
    from payments.refunds refund
    join payments.payments payment on payment.id = refund.payment_id
    join activities.pub_activities activity on activity.id = payment.activity_id
    where ${within(municipalities)}
      and (refund.state = 'failed' or (refund.state = 'waiting' and payment.means <> 'online'))
    order by refund.asked_at, refund.id`.execute(tx);
  return rows;
}
