import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead, Fact, Signature } from '#ui/pdf/document-parts.ts';
import type { CalculationParts, CommitmentRow } from '../../priced-offers/index.ts';

/** An agreement with a municipality, school or childcare organisation, ready to show. */
export type AgreementDocument = {
  head: DocumentHead;
  year: string;
  parties: { name: string; address: string[]; representedBy: string; calledHere: string }[];
  considerations: string[];
  /** Start, end, notice day, silent renewal; order or grant with decision number and granted amount. */
  terms: Fact[];
  prices: CalculationParts['prices'];
  totals: CalculationParts['totals'];
  commitments: CommitmentRow[];
  indexation: string[];
  articles: { title: string; paragraphs: string[] }[];
  /** How the party agreed, and who, in which function, when, with the hash in groups of eight; null while it waits for a signature. */
  acceptance: { intro: string; facts: Fact[] } | null;
  signatures: Signature[];
};

/** The agreement as accessible PDF. Throws when it cannot be made (see renderPdf). */
export function renderAgreementPdf(document: AgreementDocument, at: Date): Promise<Uint8Array> {
  return renderPdf({ template: 'modules/agreements/pdf/agreement.typ', data: document, at });
}
