import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { ChangeRow, DocumentHead, KeyFigure, Signature } from '#ui/pdf/document-parts.ts';
import type { CalculationParts, CommitmentRow } from '../../priced-offers/index.ts';

/** A quote in words and amounts ready to show; the template adds only headings and fixed sentences. */
export type QuoteDocument = {
  head: DocumentHead;
  municipality: string;
  number: string;
  version: string;
  year: string;
  validUntil: string;
  letter: {
    to: string[];
    placeAndDate: string;
    subject: string;
    salutation: string;
    paragraphs: string[];
    closing: string;
    signedBy: string[];
  };
  keyFigures: KeyFigure[];
  priceIntroduction: string;
  prices: CalculationParts['prices'];
  totals: CalculationParts['totals'];
  costPerInhabitant: string;
  chapters: CalculationParts['chapters'];
  coverage: CalculationParts['coverage'];
  commitments: CommitmentRow[];
  warnings: string[];
  openPoints: string[];
  conditions: string[];
  /** Null for a first version. */
  changes: { previous: string; rows: ChangeRow[] } | null;
  signatures: Signature[];
};

/** The quote as accessible PDF. Throws when it cannot be made (see renderPdf). */
export function renderQuotePdf(document: QuoteDocument, at: Date): Promise<Uint8Array> {
  return renderPdf({ template: 'modules/quote-contents/pdf/quote.typ', data: document, at });
}
