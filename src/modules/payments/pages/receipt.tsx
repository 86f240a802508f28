import { dayOf, formatDay } from '#kernel/days.ts';
import { answerPdf } from '#kernel/file-answer.ts';
import type { Request } from '#kernel/http.ts';
import { formatCents, formatQuantity } from '#kernel/money.ts';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { type PaidPayment, receiptName } from '../payment.ts';
import { renderReceiptPdf } from '../pdf/receipt-pdf.ts';
import { receiptBehindToken, whenText } from './household.ts';
import { payPathOf, type Spoken } from './pay.tsx';

/** A receipt for who paid. It names nobody, and says what was given back since. */
export async function receiptPage(c: Request, words: Spoken) {
  const payment = await receiptBehindToken(c);
  const { t, language, to } = words;
  const { cents, receipt, refundedCents } = payment;
  const amount = (sum: number) => formatCents(sum, language);
  return respond(
    c,
    'public',
    t.receipt,
    <>
      <PageHead
        language={language}
        title={t.receipt}
        kicker={<span {...writtenInDutch(language)}>{receipt.organisation}</span>}
        breadcrumbs={[{ ...to(payPathOf(c.req.param('token') ?? '')), label: t.title }]}
      />
      <Card>
        <DescriptionList language={language} items={factsOf(payment, words)} />
        <DataTable
          caption={t.persons}
          language={language}
          dense
          rows={receipt.lines}
          columns={[
            {
              key: 'persons',
              header: t.persons,
              rowHeader: true,
              cell: (line) => formatQuantity(line.persons, language),
            },
            {
              key: 'each',
              header: t.each,
              align: 'end',
              cell: (line) => (line.cents === 0 ? t.free : amount(line.cents)),
            },
            { key: 'sum', header: t.amount, align: 'end', cell: (line) => amount(line.persons * line.cents) },
          ]}
        />
        <DescriptionList
          language={language}
          items={[
            ...(receipt.earlierCents > 0 ? [{ term: t.paidBefore, details: amount(receipt.earlierCents) }] : []),
            { term: t.amount, details: <strong>{amount(cents)}</strong> },
            ...(refundedCents > 0 ? [{ term: t.refunded, details: amount(refundedCents) }] : []),
          ]}
        />
        <p>
          <a href={`/aanmelding/${c.req.param('token')}/bewijzen/${payment.id}/betaalbewijs.pdf`} hreflang="nl">
            {t.download}
          </a>
        </p>
      </Card>
    </>,
  );
}

const factsOf = (payment: PaidPayment, { t, language }: Spoken) => [
  { term: t.number, details: <bdi>{receiptName(payment)}</bdi> },
  { term: t.paidOn, details: formatDay(dayOf(payment.paidAt), language) },
  { term: t.how, details: t.means[payment.means] },
  { term: t.what, details: <span {...writtenInDutch(language)}>{payment.receipt.title}</span> },
  ...(payment.receipt.beginsAt ? [{ term: t.when, details: whenText(payment.receipt.beginsAt, language) }] : []),
];

/** The same as PDF, in Dutch: for whoever keeps the books. */
export async function receiptPdf(c: Request) {
  const payment = await receiptBehindToken(c);
  return answerPdf(c, { pdf: await renderReceiptPdf(payment), name: `betaalbewijs-${receiptName(payment)}` });
}
