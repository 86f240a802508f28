import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead, Fact, KeyFigure } from '#ui/pdf/document-parts.ts';
import type { CalculationParts } from '../../priced-offers/index.ts';
import type { RuleSetPart } from '../../rule-sets/index.ts';

/** An advice in words and amounts ready to show. */
export type AdviceDocument = {
  head: DocumentHead;
  municipality: string;
  year: string;
  introduction: string[];
  keyFigures: KeyFigure[];
  totals: CalculationParts['totals'];
  /** Amount per level: Basis, Basis Plus, unknown. */
  levels: Fact[];
  /** Null when there is one scenario. Each row has a value for every name; `differs` compares with the first. */
  scenarios: { names: string[]; rows: { label: string; values: { text: string; differs: boolean }[] }[] } | null;
  priceIntroduction: string;
  prices: CalculationParts['prices'];
  /** Quantities that differ from what is known of the municipality, each with its reason. */
  overruled: { service: string; what: string; fact: string; stated: string; reason: string }[];
  lastYear: { previous: string; rows: { what: string; was: string; becomes: string; difference: string }[] } | null;
  goals: { goal: string; services: string[]; amount: string }[];
  coverage: CalculationParts['coverage'];
  ruleSets: RuleSetPart[];
  missingBasis: { service: string; reason: string; amount: string }[];
  warnings: string[];
  openPoints: string[];
  chapters: CalculationParts['chapters'];
};

/** The advice as accessible PDF. Throws when it cannot be made (see renderPdf). */
export function renderAdvicePdf(document: AdviceDocument, at: Date): Promise<Uint8Array> {
  return renderPdf({ template: 'modules/advice/pdf/advice.typ', data: document, at });
}
