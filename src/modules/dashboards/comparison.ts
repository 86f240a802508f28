import type { DaySpan } from '#kernel/day-span.ts';
import type { FigureScope, Formula } from '#kernel/figures.ts';
import { calculate, type FigureValue, type FigureValues } from '../figures/index.ts';

/** The figure that municipalities are made comparable with. */
export const INHABITANTS = 'population';

/** So many inhabitants at once: a number for each of them alone would begin behind the comma. */
export const perThousand = (figureId: string) =>
  ({ kind: 'ratio', of: figureId, per: INHABITANTS, times: 1000 }) as const satisfies Formula;

export type Place = { readonly code: string; readonly name: string };

/** One municipality in a comparison. `inhabitants` are of the year itself, or of the last one before it that is known. */
export type Compared = {
  readonly place: Place;
  readonly value: FigureValue;
  readonly inhabitants: FigureValue | undefined;
  /** For each 1,000 inhabitants, to one decimal; undefined when one of both is unknown, hidden or no exact number. */
  readonly perThousand: number | undefined;
};

type Asked = { readonly figureId: string; readonly period: DaySpan; readonly periods: readonly DaySpan[] };

/** Municipalities beside each other by what they have for each 1,000 inhabitants, the most first, the unknown last. */
export function comparedIn(values: FigureValues, places: readonly Place[], asked: Asked): Compared[] {
  const { figureId, period, periods } = asked;
  const earlier = periods.filter(({ startsOn }) => startsOn <= period.startsOn).toReversed();
  const rows = places.flatMap((place): Compared[] => {
    const scope: FigureScope = { kind: 'municipality', municipalityCode: place.code };
    const value = values.find({ figureId, scope, period });
    const inhabitants = earlier
      .map((each) => values.find({ figureId: INHABITANTS, scope, period: each }))
      .find((each) => each?.preferred !== undefined);
    return value ? [{ place, value, inhabitants, perThousand: ratioOf(value, inhabitants) }] : [];
  });
  return rows.toSorted((a, b) => (b.perThousand ?? -1) - (a.perThousand ?? -1));
}

function ratioOf(value: FigureValue, inhabitants: FigureValue | undefined): number | undefined {
  const { id } = value.figure;
  const known = (figureId: string) => (figureId === id ? value : inhabitants)?.preferred;
  const found = calculate(perThousand(id), { now: known, yearBefore: () => undefined }, 1);
  return 'known' in found ? found.known.value : undefined;
}

export type Shaded = Compared & { readonly perThousand: number };

export const isKnown = (row: Compared): row is Shaded => row.perThousand !== undefined;

/** Four classes of equal width between the least and the most of these, from little to much: their upper ends. */
export function classEnds(rows: readonly Shaded[]): readonly [number, number, number, number] {
  const values = rows.map((row) => row.perThousand);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const end = (index: number): number => Number((least + ((most - least) * index) / 4).toFixed(1));
  return [end(1), end(2), end(3), most];
}

/** In which of the four classes a value lies. */
export const shadeOf = (value: number, ends: readonly number[]): 1 | 2 | 3 | 4 =>
  SHADES[ends.findIndex((end) => value <= end)] ?? 4;
export const SHADES = [1, 2, 3, 4] as const;
