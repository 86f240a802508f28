import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead, KeyFigure } from '#ui/pdf/document-parts.ts';

/** One page for the council, in short sentences at language level B1. */
export type CouncilAnnex = {
  head: Omit<DocumentHead, 'coverFacts' | 'subtitle'>;
  municipality: string;
  lead: string;
  keyFigures: KeyFigure[];
  parts: { title: string; paragraphs: string[]; points: string[] }[];
  totals: { label: string; payer: string; amount: string }[];
  question: string[];
};

/** The annex as accessible PDF; its letters shrink from 11.5 to 8 points to keep it on one page. Throws as renderPdf does. */
export function renderCouncilAnnexPdf(annex: CouncilAnnex, at: Date): Promise<Uint8Array> {
  return renderPdf({ template: 'modules/advice/pdf/council-annex.typ', data: annex, at });
}
