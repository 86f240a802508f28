import type { Ctx } from '#kernel/ctx.ts';
import { dayOf } from '#kernel/days.ts';
import { organisationName } from '../organisation/index.ts';
import type { PaidPayment, ReceiptContent, ReceiptLine } from './payment.ts';
import { nextReceiptNumber } from './sql/payments.ts';
import type { Standing } from './standing.ts';

type Issued = Pick<PaidPayment, 'paidAt' | 'receiptYear' | 'receiptNumber' | 'receipt'>;

/** The next receipt of the year for what a household pays now. Numbers have no gaps: a refusal afterwards gives this one back. */
export async function issueReceipt(ctx: Ctx, { subject, people, paidCents }: Standing): Promise<Issued> {
  const { tx, now } = ctx;
  const receipt: ReceiptContent = {
    organisation: await organisationName(tx),
    title: subject.title,
    beginsAt: subject.beginsAt?.toISOString() ?? null,
    lines: linesOf(people),
    earlierCents: paidCents,
  };
  const receiptYear = Number(dayOf(now).slice(0, 4));
  return { paidAt: now, receiptYear, receiptNumber: await nextReceiptNumber(tx, receiptYear), receipt };
}

/** How many pay what, who pays most first. */
export const linesOf = (people: readonly { cents: number }[]): ReceiptLine[] =>
  [...Map.groupBy(people, ({ cents }) => cents)]
    .map(([cents, persons]) => ({ cents, persons: persons.length }))
    .toSorted((a, b) => b.cents - a.cents);
