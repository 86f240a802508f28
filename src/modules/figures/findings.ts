import type { DaySpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { FigureRegistry } from '#kernel/figure-registry.ts';
import {
  type CountedScope,
  type FigureCell,
  type FigureProfile,
  type FigureScope,
  scopeCode,
} from '#kernel/figures.ts';
import { type Observation, observationsOf } from '../observations/index.ts';

/** One number of one figure. */
export type Spot = {
  readonly figureId: string;
  readonly profile: FigureProfile;
  readonly scope: FigureScope;
  readonly period: DaySpan;
};

/** What modules count, and what was entered: as it is, nothing chosen or hidden. */
export type Findings = {
  readonly counted: (spot: Spot) => number | undefined;
  readonly entered: (spot: Spot) => readonly Observation[];
};

/** Figures to be found in every one of these scopes and periods. */
export type Search = {
  readonly ids: ReadonlySet<string>;
  readonly scopes: readonly FigureScope[];
  readonly periods: readonly DaySpan[];
};

const seriesKey = ({ figureId, profile, scope }: Omit<Spot, 'period'>): string =>
  `${figureId}|${profile}|${scopeCode(scope)}`;
export const spotKey = (spot: Spot): string => `${seriesKey(spot)}|${spot.period.startsOn}|${spot.period.endsBefore}`;

/** Asks each module once for all cells, and the entered figures once. What has not begun is not counted. */
export async function findingsOf(
  { tx, now }: { readonly tx: Tx; readonly now: Date },
  registry: FigureRegistry,
  search: Search,
): Promise<Findings> {
  const counted = await countAll({ tx, now }, registry, search);
  const observations = await observationsOf(tx, {
    ...{ figureIds: [...search.ids], scopes: search.scopes },
    ...(search.periods.length > 0 && { span: aroundAll(search.periods) }),
  });
  const entered = Map.groupBy(observations, seriesKey);
  return {
    counted: (spot) => counted.get(spotKey(spot)),
    entered: (spot) => entered.get(seriesKey(spot)) ?? [],
  };
}

async function countAll(
  { tx, now }: { readonly tx: Tx; readonly now: Date },
  { figures, countedBy }: FigureRegistry,
  { ids, scopes, periods }: Search,
): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  const begun = periods.filter(({ startsOn }) => startsOn <= today(now));
  const bySource = Map.groupBy(
    [...ids].filter((id) => countedBy.has(id)),
    (id) => countedBy.get(id),
  );
  for (const [source, wanted] of bySource) {
    const kinds = new Set(wanted.flatMap((id) => figures.get(id)?.scopes ?? []));
    const cells = scopes
      .filter((scope): scope is CountedScope => isCounted(scope) && kinds.has(scope.kind))
      .flatMap((scope) => begun.map((period): FigureCell => ({ scope, period })));
    if (cells.length === 0) continue;
    for (const { cell, value, ...figure } of (await source?.count?.(tx, cells, new Set(wanted), now)) ?? []) {
      const at = cells[cell];
      if (at) counted.set(spotKey({ ...figure, ...at }), value);
    }
  }
  return counted;
}

const isCounted = ({ kind }: FigureScope): boolean =>
  kind === 'branch' || kind === 'municipality' || kind === 'organisation';

function aroundAll(periods: readonly DaySpan[]): DaySpan {
  const [first] = periods.map(({ startsOn }) => startsOn).toSorted();
  const last = periods
    .map(({ endsBefore }) => endsBefore)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) throw new Error('no periods are asked');
  return { startsOn: first, endsBefore: last };
}
