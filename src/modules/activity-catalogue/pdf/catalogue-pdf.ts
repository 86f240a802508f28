import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead, Fact } from '#ui/pdf/document-parts.ts';

/** A whole edition of the activity catalogue, ready to show. */
export type CatalogueDocument = {
  head: DocumentHead;
  year: string;
  introduction: string[];
  levels: Fact[];
  coreFunctions: Fact[];
  programmes: { title: string; slogan: string; introduction: string[]; services: CatalogueService[] }[];
};

export type CatalogueService = {
  title: string;
  section: string;
  content: string;
  /** Audience, partners, core functions, level with its certainty, norms. */
  facts: Fact[];
  parts: Fact[];
  effects: string[];
  tariff: { label: string; amount: string; unit: string; moment: string; payer: string; marks: string[] }[];
  /** What the printed catalogue leaves open; never filled in. */
  openPoints: string[];
};

/** The edition as accessible PDF with contents. Throws when it cannot be made (see renderPdf). */
export function renderCataloguePdf(document: CatalogueDocument, at: Date): Promise<Uint8Array> {
  return renderPdf({ template: 'modules/activity-catalogue/pdf/catalogue.typ', data: document, at });
}
