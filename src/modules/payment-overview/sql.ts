import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { paymentWords } from '../payments/index.ts';

type Means = keyof (typeof paymentWords)['means'];
type PaymentState = keyof (typeof paymentWords)['states'];

type Municipalities = 'all' | readonly string[];

/** What belongs to these municipalities, and to the whole organisation. */
const within = (municipalities: Municipalities) =>
  municipalities === 'all'
    ? sql`true`
    : sql`(payment.municipality_code = any(${municipalities}) or payment.municipality_code is null)`;

export type ListedPayment = {
  readonly id: string;
  readonly title: string;
  readonly municipalityCode: string | null;
  readonly means: Means;
  readonly state: PaymentState;
  readonly cents: number;
  readonly refundedCents: number;
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  /** As it is printed; null before it is paid. */
  readonly receipt: string | null;
};

export type PaymentFilter = {
  readonly municipalities: Municipalities;
  /** A part of the title, or of the number of a receipt. */
  readonly words: string;
  readonly state: string | undefined;
  readonly means: string | undefined;
  /** Begun in this time; undefined: no bound on that side. */
  readonly from: Date | undefined;
  readonly until: Date | undefined;
};

const asPattern = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;
const RECEIPT = sql`payment.receipt_year || '-' || lpad(payment.receipt_number::text, 5, '0')`;

export type FoundPayments = { readonly rows: ListedPayment[]; readonly total: number; readonly totalCents: number };

/** A part of the payments, the last one on top; with how many there are, and what they came to less what went back. */
export async function listPayments(
  tx: Tx,
  { municipalities, words, state, means, from, until }: PaymentFilter,
  part: { limit: number; offset: number },
): Promise<FoundPayments> {
  const { rows } = await sql<ListedPayment & { total: number; totalCents: number }>`
    select payment.id, activity.title, payment.municipality_code, payment.means, payment.state, payment.cents,
      payment.refunded_cents, payment.created_at, payment.paid_at, ${RECEIPT} as receipt, count(*) over () as total,
      coalesce(sum(payment.cents - payment.refunded_cents) filter (where payment.state = 'paid') over (), 0)::bigint
        as total_cents
    from payments.pub_payments payment
    join activities.pub_activities activity on activity.id = payment.activity_id
    where ${within(municipalities)}
      and (activity.title ilike ${asPattern(words)} or ${RECEIPT} ilike ${asPattern(words)})
      and ${state === undefined ? sql`true` : sql`payment.state = ${state}`}
      and ${means === undefined ? sql`true` : sql`payment.means = ${means}`}
      and ${from === undefined ? sql`true` : sql`payment.created_at >= ${from}`}
      and ${until === undefined ? sql`true` : sql`payment.created_at < ${until}`}
    order by payment.created_at desc, payment.id desc
    limit ${part.limit} offset ${part.offset}`.execute(tx);
  const { total = 0, totalCents = 0 } = rows[0] ?? {};
  return { rows: rows.map(({ total: _, totalCents: __, ...row }) => row), total, totalCents };
}

export type TillRow = {
  /** Null: not at a branch. */
  readonly branchId: string | null;
  readonly cashCents: number;
  readonly cardCents: number;
  /** Handed over at the desk, in whatever way the money had come. */
  readonly backCents: number;
  readonly payments: number;
};

type Asked = { readonly municipalities: Municipalities; readonly from: Date; readonly until: Date };

/** What came in and went out at the desks between two moments, by branch. */
export async function listTill(tx: Tx, { municipalities, from, until }: Asked): Promise<TillRow[]> {
  const { rows } = await sql<TillRow>`
    select branch_id, sum(cash)::bigint as cash_cents, sum(card)::bigint as card_cents, sum(back)::bigint as back_cents,
      sum(taken)::int as payments
    from (
      select payment.branch_id, case when payment.means = 'cash' then payment.cents else 0 end as cash,
        case when payment.means = 'card' then payment.cents else 0 end as card, 0 as back, 1 as taken
      from payments.pub_payments payment
      where ${within(municipalities)} and payment.means <> 'online'
        and payment.paid_at >= ${from} and payment.paid_at < ${until}
      union all
      select payment.branch_id, 0, 0, refund.cents, 0
      from payments.pub_refunds refund
      join payments.pub_payments payment on payment.id = refund.payment_id
      where ${within(municipalities)} and refund.done_by is not null
        and refund.done_at >= ${from} and refund.done_at < ${until}
    ) movement
    group by branch_id
    order by branch_id`.execute(tx);
  return rows;
}
