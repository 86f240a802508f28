import { type DaySpan, lastDayOf } from '#kernel/day-span.ts';
import { addYears } from '#kernel/days.ts';
import type { Figure, FigureProfile, FigureScope, Measure, ScopeKind } from '#kernel/figures.ts';

/** The figures of all modules, by id. */
export type Figures = ReadonlyMap<string, Figure>;

/** What the source says of how near the number is. */
export const QUALIFIERS = ['about', 'almost', 'more-than', 'up-to', 'average'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** How the source came to the number. */
export const METHODS = ['count', 'sample', 'estimate', 'not-stated'] as const;
export type Method = (typeof METHODS)[number];

/**
 * How sure it is that the source says this: it stands so, it follows from rows in the same order, it is our reading, or the
 * source can be read in more ways.
 */
export const CERTAINTIES = ['stated', 'row-order', 'inferred', 'ambiguous'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** One number, or a lowest and a highest. All null: the source says that it does not know, which is not zero. */
export type ObservedValue = {
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
};

/** What was said of one figure, apart from which one it is. */
export type ObservationDetails = ObservedValue & {
  readonly qualifier: Qualifier | null;
  readonly method: Method;
  readonly certainty: Certainty;
  readonly source: string;
  /** Where in the source; empty when that is not known. */
  readonly place: string;
  readonly note: string;
};

/** Which figure: by whose rules, of what and when. No period: the source names none. */
export type ObservationSubject = {
  readonly figureId: string;
  readonly profile: FigureProfile;
  readonly scope: FigureScope;
  readonly period: DaySpan | null;
};

/** The number by which it is compared and added; a range lies around its middle. Undefined where the source gives none. */
export const middleOf = ({ value, least, most }: ObservedValue): number | undefined =>
  value ?? (least === null || most === null ? undefined : (least + most) / 2);

export type UnknownFigure = { readonly code: 'unknown-figure'; readonly figureId: string };
export type UnknownProfile = { readonly code: 'unknown-profile'; readonly known: readonly FigureProfile[] };
export type WrongScope = { readonly code: 'wrong-scope'; readonly known: readonly ScopeKind[] };
export type NotANumber = { readonly code: 'not-a-number'; readonly why: NumberFault };
/** Not counted in parts; the limits of the range are the wrong way round; below zero; more than there can be. */
export type NumberFault = 'decimals' | 'range' | 'negative' | 'too-large';

export type SubjectRefusal = UnknownFigure | UnknownProfile | WrongScope;

/** Why this cannot be entered for these figures; undefined when it can. */
export function subjectFault(
  figures: Figures,
  { figureId, profile, scope }: ObservationSubject,
): SubjectRefusal | undefined {
  const figure = figures.get(figureId);
  if (!figure) return { code: 'unknown-figure', figureId };
  const known = figure.definitions.map((definition) => definition.profile);
  if (!known.includes(profile)) return { code: 'unknown-profile', known };
  return figure.scopes.includes(scope.kind) ? undefined : { code: 'wrong-scope', known: figure.scopes };
}

const MOST = 1_000_000_000_000;

/** Why this is no value of the figure; undefined when it is. Only growth can be below zero. */
export function valueFault({ definitions, decimals = 0 }: Figure, observed: ObservedValue): NumberFault | undefined {
  const numbers = [observed.value, observed.least, observed.most].filter((number) => number !== null);
  const grows = definitions.some(({ formula }) => formula?.kind === 'growth');
  if (numbers.some((number) => Math.abs(number) > MOST)) return 'too-large';
  if (!grows && numbers.some((number) => number < 0)) return 'negative';
  if (observed.least !== null && observed.most !== null && observed.least >= observed.most) return 'range';
  return numbers.some((number) => Number(number.toFixed(decimals)) !== number) ? 'decimals' : undefined;
}

/** The same period a year earlier. */
export const yearBefore = ({ startsOn, endsBefore }: DaySpan): DaySpan => ({
  startsOn: addYears(startsOn, -1),
  endsBefore: addYears(endsBefore, -1),
});

type Dated = { readonly period: DaySpan | null };
const isSame = (one: DaySpan, other: DaySpan): boolean =>
  one.startsOn === other.startsOn && one.endsBefore === other.endsBefore;

/**
 * Those of one figure and scope that say what it was in this period. A flow: one for the period itself, or parts that fill it
 * from end to end, to be added. A stock: the one with the same last day. A rate: only one for the period itself.
 * None when that is not known.
 */
export function observedIn<T extends Dated>(
  measure: Measure,
  observations: readonly T[],
  period: DaySpan,
): readonly T[] {
  const same = observations.filter((each) => each.period && isSame(each.period, period));
  if (same.length > 0 || measure === 'rate') return same;
  if (measure === 'stock')
    return observations.filter((each) => each.period && lastDayOf(each.period) === lastDayOf(period)).slice(0, 1);
  return partsThatFill(observations, period);
}

function partsThatFill<T extends Dated>(observations: readonly T[], { startsOn, endsBefore }: DaySpan): T[] {
  const within = observations.flatMap((each) => (each.period ? [{ each, ...each.period }] : []));
  const parts: T[] = [];
  for (let from = startsOn; from < endsBefore; ) {
    const next = within.find((part) => part.startsOn === from && part.endsBefore <= endsBefore);
    if (!next) return [];
    parts.push(next.each);
    from = next.endsBefore;
  }
  return parts;
}
