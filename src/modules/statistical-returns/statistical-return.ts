import type { ReturnKind } from './return-kind.ts';

/** What stands in one field of a form. */
export type FieldValue = number | string;

/** One field of the form, with all that must be known to fill it in. */
export type ReturnLine = {
  /** The same in every year, so that years can be compared. */
  readonly code: string;
  /** The heading of the form under which it stands. */
  readonly section: string;
  readonly label: string;
  readonly definition: string;
  /** Undefined is unknown, which is not 0. */
  readonly value?: FieldValue | undefined;
  /** A year earlier. */
  readonly before?: FieldValue | undefined;
  /** How it is known, in a word or two, and where from. */
  readonly origin?: string | undefined;
  readonly source?: string | undefined;
  /** What was said when it was entered. */
  readonly note?: string | undefined;
  /** Why it is empty, or what else is known. */
  readonly hint?: string | undefined;
  /** Where it is counted, entered or kept. */
  readonly place?: { readonly label: string; readonly href: string } | undefined;
};

/** A number in a sum, by the name that the form gives it. */
export type Term = { readonly label: string; readonly value: number | undefined };

/** Numbers that must come to a total, and what it can mean when they do not. */
export type Sum = { readonly total: Term; readonly parts: readonly Term[]; readonly advice: string };

/** What is delivered of one kind over one year, as far as it is known now. */
export type StatisticalReturn = {
  readonly kind: ReturnKind;
  readonly year: number;
  /** In the order of the form. */
  readonly lines: readonly ReturnLine[];
  readonly sums: readonly Sum[];
  /** What came and went since the year before, in sentences. */
  readonly remarks: readonly string[];
};
