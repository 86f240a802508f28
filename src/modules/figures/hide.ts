import type { DaySpan } from '#kernel/day-span.ts';
import { type FigureRegistry, partsOf } from '#kernel/figure-registry.ts';
import { type Figure, type FigureScope, scopeCode } from '#kernel/figures.ts';
import type { Known } from './known.ts';
import { yearBefore } from './needs.ts';
import { allScopes, type Places, reachOf } from './places.ts';
import type { Resolve, Resolved } from './resolve.ts';
import {
  type Addition,
  type Cell,
  type Consequence,
  hiddenCells,
  isSecret,
  withConsequences,
} from './small-numbers.ts';

/** What is known of a cell, over all its profiles. */
type Told = { readonly cell: Cell; readonly resolved: readonly Resolved[] };

export type Surroundings = {
  readonly registry: FigureRegistry;
  readonly places: Places;
  readonly resolve: Resolve;
  /** Numbers of persons below this are small. */
  readonly small: number;
};

export const cellKey = (figureId: string, scope: FigureScope): string => `${figureId}@${scopeCode(scope)}`;

/**
 * The cells of these figures that outsiders may not see in a period, by `cellKey`. All that hangs together with them must be
 * among `figures`. A growth is hidden with what it grew from, which lies up to so many years back.
 */
export function hiddenIn(
  around: Surroundings,
  figures: readonly Figure[],
  { period, yearsBack }: { period: DaySpan; yearsBack: number },
): ReadonlySet<string> {
  const told = toldOf(around, figures, period);
  const cells = new Map([...told].map(([key, { cell }]) => [key, cell]));
  const hasSecrets = [...cells.values()].some((cell) => isSecret(cell, around.small));
  const additions = hasSecrets
    ? additionsOf(around, figures).flatMap((addition) => binding(addition, told, around.small) ?? [])
    : [];
  const hidden = hiddenCells({ cells, additions }, around.small);
  const earlier =
    yearsBack > 0 ? hiddenIn(around, figures, { period: yearBefore(period), yearsBack: yearsBack - 1 }) : [];
  const marked = new Set([...hidden, ...[...earlier].map((key) => `${key} before`)]);
  return withConsequences(consequencesOf(figures, allScopes(around.places)), marked);
}

function toldOf({ places, resolve }: Surroundings, figures: readonly Figure[], period: DaySpan): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const scope of allScopes(places))
    for (const { id: figureId, definitions, countsPersons = false } of figures) {
      const key = cellKey(figureId, scope);
      const resolved = definitions.map(({ profile }) => resolve({ figureId, profile, scope, period }));
      const numbers = resolved
        .flatMap(({ computed, imported, derived }) => [computed, imported, derived])
        .flatMap((known) => (known ? [known.value, known.highest ?? known.value] : []));
      const municipality = reachOf(places, scope)?.municipality;
      if (numbers.length > 0) told.set(key, { cell: { key, persons: countsPersons, numbers, municipality }, resolved });
    }
  return told;
}

/** Branches into municipalities into the organisation, and parts into sums. */
function additionsOf({ places }: Surroundings, figures: readonly Figure[]): Addition[] {
  const municipalities = [...places.municipalities.keys()];
  const branchesIn = Map.groupBy(places.branches.keys(), (id) => places.branches.get(id)?.municipalityCode);
  const municipal = (code: string): FigureScope => ({ kind: 'municipality', municipalityCode: code });
  const inScopes = figures
    .filter(({ measure }) => measure !== 'rate')
    .flatMap(({ id }): Addition[] => [
      {
        whole: cellKey(id, { kind: 'organisation' }),
        parts: municipalities.map((code) => cellKey(id, municipal(code))),
      },
      ...municipalities.map((code) => ({
        whole: cellKey(id, municipal(code)),
        parts: (branchesIn.get(code) ?? []).map((branchId) => cellKey(id, { kind: 'branch', branchId })),
      })),
    ]);
  const sums = figures.flatMap(({ id, definitions }) =>
    definitions.flatMap(({ formula }) => (formula?.kind === 'sum' ? [{ id, of: formula.of }] : [])),
  );
  const inFigures = allScopes(places).flatMap((scope) =>
    sums.map(({ id, of }): Addition => ({ whole: cellKey(id, scope), parts: of.map((part) => cellKey(part, scope)) })),
  );
  return [...inScopes, ...inFigures];
}

const LAYERS = ['preferred', 'computed', 'imported', 'derived'] as const;

/** What is known of an addition, when that adds up but for a small number: then a part that is hidden can be calculated. */
function binding({ whole, parts }: Addition, told: ReadonlyMap<string, Told>, small: number): Addition | undefined {
  const known = parts.flatMap((part) => told.get(part) ?? []);
  const wholes = told.get(whole)?.cell.numbers ?? [];
  const sums = LAYERS.map((layer) =>
    sumOf(known.flatMap(({ resolved }) => resolved.flatMap((each) => each[layer] ?? []).slice(0, 1))),
  );
  const holds = sums.some((sum) => sum !== undefined && wholes.some((number) => Math.abs(number - sum) < small));
  return holds ? { whole, parts: known.map(({ cell }) => cell.key) } : undefined;
}

const sumOf = (all: readonly Known[]): number | undefined =>
  all.length === 0 ? undefined : all.reduce((sum, { value }) => sum + value, 0);

/** Shares and growths by what they are made of; `… before` is what a cell was a year earlier. */
function consequencesOf(figures: readonly Figure[], scopes: readonly FigureScope[]): Consequence[] {
  return scopes.flatMap((scope) =>
    figures.flatMap(({ id, definitions }) =>
      definitions.flatMap(({ formula }): Consequence[] => {
        if (!formula || formula.kind === 'sum') return [];
        const of = partsOf(formula).map((part) => cellKey(part, scope));
        const before = formula.kind === 'growth' ? [`${cellKey(formula.since ?? formula.of, scope)} before`] : [];
        return [{ key: cellKey(id, scope), of: [...of, ...before] }];
      }),
    ),
  );
}
