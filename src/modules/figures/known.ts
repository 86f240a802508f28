import type { Certainty, Method, Qualifier } from '../observations/index.ts';

/** A number that is known of one cell, and how. */
export type Known = {
  /** Counted from rows by a module, entered by somebody, or calculated from other figures. */
  readonly origin: 'computed' | 'imported' | 'derived';
  readonly value: number;
  /** The upper end, where the source gives a span; `value` is the lower one. */
  readonly highest?: number;
  readonly qualifier?: Qualifier;
  readonly certainty?: Certainty;
  readonly method?: Method;
  /** In Dutch: where it comes from. */
  readonly source: string;
  readonly note?: string;
  /** The entered rows that it was taken from. */
  readonly observationIds?: readonly string[];
  /** The source names no period. */
  readonly undated?: true;
  /** Counted over a period of which not everything was kept yet: shown beside what was entered, and never instead of it. */
  readonly incomplete?: true;
};

/** Why a number is not known. */
export type UnknownReason =
  | { readonly code: 'nobody-told' }
  | { readonly code: 'source-does-not-know'; readonly source: string }
  | { readonly code: 'part-unknown'; readonly figureId: string }
  | { readonly code: 'before-unknown'; readonly figureId: string }
  | { readonly code: 'part-is-a-span'; readonly figureId: string }
  | { readonly code: 'divides-by-zero'; readonly figureId: string };

export type Finding = { readonly known: Known } | { readonly unknown: UnknownReason };

const LESS_SURE: readonly Certainty[] = ['ambiguous', 'inferred', 'row-order', 'stated'];

/** How sure something is that was made of all these. */
export const leastSure = (all: readonly Known[]): Certainty | undefined =>
  LESS_SURE.find((certainty) => all.some((known) => known.certainty === certainty));
