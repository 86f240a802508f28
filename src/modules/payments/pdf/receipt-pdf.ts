import { dayOf, formatDay, formatInstant } from '#kernel/days.ts';
import { formatCents } from '#kernel/money.ts';
import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead, Fact } from '#ui/pdf/document-parts.ts';
import { type PaidPayment, receiptName } from '../payment.ts';
import { meansWords } from '../words.ts';

/** A receipt, ready to show. */
export type ReceiptDocument = {
  readonly head: DocumentHead;
  readonly facts: readonly Fact[];
  readonly lines: readonly (readonly [persons: string, each: string, amount: string])[];
  readonly totals: readonly Fact[];
};

/** A receipt in words and amounts. It says nothing of VAT: which rate holds differs by activity, and no source settles it. */
export function receiptDocument(payment: PaidPayment): ReceiptDocument {
  const { cents, paidAt, means, receipt } = payment;
  const number = receiptName(payment);
  return {
    head: {
      organisation: receipt.organisation,
      title: 'Betaalbewijs',
      subtitle: receipt.title,
      description: `Betaalbewijs ${number} van ${receipt.organisation}`,
      reference: number,
      footNote: `Betaalbewijs ${number}`,
      coverFacts: [],
    },
    facts: [
      { label: 'Nummer', value: number },
      { label: 'Betaald op', value: formatDay(dayOf(paidAt)) },
      { label: 'Hoe', value: meansWords[means] },
      { label: 'Waarvoor', value: receipt.title },
      ...(receipt.beginsAt ? [{ label: 'Wanneer', value: formatInstant(new Date(receipt.beginsAt)) }] : []),
    ],
    lines: receipt.lines.map((line) => [
      String(line.persons),
      line.cents === 0 ? 'gratis' : formatCents(line.cents),
      formatCents(line.persons * line.cents),
    ]),
    totals: [
      ...(receipt.earlierCents > 0 ? [{ label: 'Al eerder betaald', value: formatCents(receipt.earlierCents) }] : []),
      { label: 'Betaald met dit bewijs', value: formatCents(cents) },
    ],
  };
}

/** A receipt as accessible PDF; the same payment always gives the same file. Throws when it cannot be made (see renderPdf). */
export const renderReceiptPdf = (payment: PaidPayment): Promise<Uint8Array> =>
  renderPdf({
    template: 'modules/payments/pdf/receipt.typ',
    data: receiptDocument(payment),
    at: payment.paidAt,
  });
