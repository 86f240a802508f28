import { type Numbered, numberedIn, OUTCOMES, type Outcome, SCALE, type Version } from '../surveys/index.ts';

/** Fewer answers say more about who gave them than about the activity. */
export const LEAST_ANSWERS = 10;
/** Below this the interval around a score is wider than any difference that matters. */
export const LEAST_FOR_SCORE = 30;

/** How often each value was given to one question; 0 of a statement: does not know. */
export type Counts = ReadonlyMap<number, number>;
export type CountsOf = (question: Numbered) => Counts;

export type StatementResult = {
  readonly outcome: Outcome;
  /** Who chose one of the five. */
  readonly n: number;
  readonly unsure: number;
  /** Undefined: too few answers. */
  readonly shares: { readonly agree: number; readonly levels: readonly number[] } | undefined;
};
export type MarkResult = { readonly n: number; readonly mean: number | undefined };
export type Score = { readonly score: number; readonly from: number; readonly until: number };
export type ScoreResult = { readonly n: number; readonly score: Score | undefined };

/** What was answered to one version of a questionnaire: other wordings and scales have results of their own. */
export type Results = {
  readonly version: Version;
  readonly statements: readonly StatementResult[];
  readonly mark: MarkResult | undefined;
  readonly recommendation: ScoreResult | undefined;
};

/** The results of one version; whatever has too few answers is undefined. See docs/algorithms/survey-results.md */
export function resultsOf(version: Version, countsOf: CountsOf): Results {
  const isAsked = new Set(numberedIn(version));
  return {
    version,
    statements: OUTCOMES.map((outcome) => statementResult(outcome, countsOf(outcome))),
    mark: isAsked.has('mark') ? markResult(countsOf('mark')) : undefined,
    recommendation: isAsked.has('recommendation') ? scoreResult(countsOf('recommendation')) : undefined,
  };
}

/** The sentence that people agreed with or not. */
export const statementText = ({ texts }: Version, outcome: Outcome): string => texts.nl[outcome];

const sumOf = (counts: Counts, values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);

const percentage = (part: number, whole: number): number => Math.round((100 * part) / whole);

export function statementResult(outcome: Outcome, counts: Counts): StatementResult {
  const n = sumOf(counts, SCALE);
  const shares = {
    agree: percentage(sumOf(counts, [4, 5]), n),
    levels: SCALE.map((level) => percentage(counts.get(level) ?? 0, n)),
  };
  return { outcome, n, unsure: counts.get(0) ?? 0, shares: n < LEAST_ANSWERS ? undefined : shares };
}

export function markResult(counts: Counts): MarkResult {
  const n = sumOf(counts, [...counts.keys()]);
  const sum = [...counts].reduce((total, [mark, times]) => total + mark * times, 0);
  return { n, mean: n < LEAST_ANSWERS ? undefined : Math.round((10 * sum) / n) / 10 };
}

/** Of 95%: so many standard errors to either side. */
const Z = 1.96;

/**
 * Promoters (9, 10) less detractors (0 to 6), in percents, with the interval of 95% that belongs to it.
 * Source: Reichheld 2003; the variance of a trinomial difference.
 */
export function scoreResult(counts: Counts): ScoreResult {
  const n = sumOf(counts, [...counts.keys()]);
  if (n < LEAST_FOR_SCORE) return { n, score: undefined };
  const promoters = sumOf(counts, [9, 10]) / n;
  const detractors = sumOf(counts, [0, 1, 2, 3, 4, 5, 6]) / n;
  const score = promoters - detractors;
  const margin = Z * Math.sqrt((promoters + detractors - score ** 2) / n);
  const shown = (share: number) => Math.round(100 * Math.max(-1, Math.min(1, share)));
  return { n, score: { score: shown(score), from: shown(score - margin), until: shown(score + margin) } };
}
