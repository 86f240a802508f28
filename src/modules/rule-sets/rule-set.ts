import type { Calculation } from '../calculations/index.ts';
import type { PriceComparison } from '../price-comparisons/index.ts';
import type { EditionDocument } from '../tariffs/index.ts';

export type Outcome = 'met' | 'not-met' | 'insufficient-data' | 'not-applicable';
/** Dutch for each outcome, the same on screen and in documents. */
export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  met: 'voldoet',
  'not-met': 'voldoet niet',
  'insufficient-data': 'onvoldoende gegevens',
  'not-applicable': 'niet van toepassing',
};

export type RuleSetStatus = 'law' | 'bill' | 'regulation';
export const statusLabels: Readonly<Record<RuleSetStatus, string>> = {
  law: 'wet',
  bill: 'wetsvoorstel',
  regulation: 'regeling',
};

/** What a check found, and on what ground. `evidence` is Dutch and ready to show. */
export type Finding = { readonly outcome: Outcome; readonly evidence: string };

/** A place of the library in the municipality. Minutes with staff a week; undefined when nobody told us the hours. */
export type Location = {
  readonly name: string;
  readonly hasCollection: boolean;
  readonly staffedMinutes: number | undefined;
};

/** Values of the thresholds by their id. */
export type ThresholdValues = ReadonlyMap<string, number>;

/** What holds in a municipality in a year, whatever is chosen. */
export type Circumstances = {
  readonly year: number;
  readonly locations: readonly Location[];
  readonly thresholds: ThresholdValues;
};

/** All that a check may look at. */
export type Situation = Circumstances & {
  readonly edition: EditionDocument;
  readonly calculation: Calculation;
  /** What the municipality pays a year, beside what was agreed before; undefined when nothing was. */
  readonly comparison: Pick<PriceComparison, 'previous' | 'wasCents' | 'becomesCents'> | undefined;
};
export type Check = (situation: Situation) => Finding;

export const levelLabels = { municipality: 'gemeente', organisation: 'organisatie', location: 'locatie' } as const;
export const severityLabels = { requirement: 'eis', attention: 'aandachtspunt' } as const;

export type Criterion = {
  /** Unique within the set; stays the same over its versions. */
  readonly code: string;
  readonly text: string;
  /** Whom or what the rule binds. */
  readonly level: keyof typeof levelLabels;
  readonly severity: keyof typeof severityLabels;
  /** What would prove it. */
  readonly evidence: string;
  readonly check: Check;
};

/** A number in a rule. An unverified one is our assumption: the source does not give it, and the library may set another. */
export type Threshold = {
  /** `<rule set>/<name>`, so that it can be kept. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly verified: boolean;
  readonly note: string;
};

export type RuleSet = {
  /** Names its version: a change of the rules is a new set. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly status: RuleSetStatus;
  /** First and last day on which it holds; null for what is not in force yet, or has no end. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Why it is still looked at outside its validity, where it is. */
  readonly note?: string;
  readonly thresholds: readonly Threshold[];
  readonly criteria: readonly Criterion[];
};
