import type { DaySpan } from '#kernel/day-span.ts';
import { addYears } from '#kernel/days.ts';
import { type FigureRegistry, partsOf } from '#kernel/figure-registry.ts';

/** The same period a year earlier. */
export const yearBefore = ({ startsOn, endsBefore }: DaySpan): DaySpan => ({
  startsOn: addYears(startsOn, -1),
  endsBefore: addYears(endsBefore, -1),
});

/** These figures and all that they are made of, and how many years back that goes. */
export function madeOf({ figures }: FigureRegistry, ids: Iterable<string>): { ids: Set<string>; yearsBack: number } {
  const seen = new Map<string, number>();
  const visit = (id: string, yearsBack: number): void => {
    if ((seen.get(id) ?? -1) >= yearsBack) return;
    seen.set(id, yearsBack);
    for (const { formula } of figures.get(id)?.definitions ?? [])
      for (const part of formula ? partsOf(formula) : []) visit(part, yearsBack + (formula?.kind === 'growth' ? 1 : 0));
  };
  for (const id of ids) visit(id, 0);
  return { ids: new Set(seen.keys()), yearsBack: Math.max(0, ...seen.values()) };
}

/** These periods, and as many years before each. */
export function withYearsBefore(periods: readonly DaySpan[], years: number): DaySpan[] {
  const all = new Map<string, DaySpan>();
  for (const period of periods) {
    let span = period;
    for (let back = 0; back <= years; back++, span = yearBefore(span))
      all.set(`${span.startsOn}/${span.endsBefore}`, span);
  }
  return [...all.values()];
}

const ofPersons = new WeakMap<FigureRegistry, ReadonlySet<string>>();

/** The figures that count persons, or are made of what does. */
export function tellingOfPersons(registry: FigureRegistry): ReadonlySet<string> {
  const known = ofPersons.get(registry);
  if (known) return known;
  const tell = [...registry.figures.keys()].filter((id) =>
    [...madeOf(registry, [id]).ids].some((part) => registry.figures.get(part)?.countsPersons === true),
  );
  const ids = new Set(tell);
  ofPersons.set(registry, ids);
  return ids;
}

/** These figures and all that hang together with them by formulas, in either direction. */
export function linkedWith({ figures }: FigureRegistry, ids: Iterable<string>): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  const link = (one: string, other: string) => neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  for (const { id, definitions } of figures.values())
    for (const part of definitions.flatMap(({ formula }) => (formula ? partsOf(formula) : []))) {
      link(id, part);
      link(part, id);
    }
  const linked = new Set<string>();
  const ahead = [...ids];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (linked.has(id)) continue;
    linked.add(id);
    ahead.push(...(neighbours.get(id) ?? []));
  }
  return linked;
}
