// Builders for tests, of this module and others.
import { asDay } from '#kernel/days.ts';
import type { Figure, FigureCell, FigureRow, FigureSource, Formula } from '#kernel/figures.ts';
import { scopeCode } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { periodCode } from '#kernel/reporting-period.ts';

/** A flow of persons over branches, municipalities and the organisation, unless it says otherwise. */
export const aFigure = (id: string, { formula, ...more }: Partial<Figure> & { formula?: Formula } = {}): Figure => ({
  ...{ id, label: `Aantal ${id}`, group: 'Proef', chapter: 2, measure: 'flow', countsPersons: true },
  unit: { name: 'participants', one: 'deelnemer', many: 'deelnemers' },
  scopes: ['branch', 'municipality', 'organisation'],
  validFrom: asDay('2015-01-01'),
  definitions: [{ profile: 'lokaal', definition: `Wat ${id} is.`, source: 'Wij', ...(formula && { formula }) }],
  ...more,
});

/** What a source counts, by figure and then by scope and period: `{ visits: { 'municipality:GM0109 2026': 12 } }`. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const codeOf = ({ scope, period }: FigureCell): string => `${scopeCode(scope)} ${periodCode(period)}`;

/** A source that counts just this, and gives a row for each one that it counts. `asked` is told of every question. */
export const aSource = (
  figures: readonly Figure[],
  counts: Counts,
  asked: (cells: number) => void = () => {},
): FigureSource => ({
  figures,
  count: async (_tx, cells, figureIds) => {
    asked(cells.length);
    return [...figureIds].flatMap((figureId) =>
      cells.flatMap((each, cell) => {
        const value = counts[figureId]?.[codeOf(each)];
        return value === undefined ? [] : [{ figureId, profile: 'lokaal' as const, cell, value }];
      }),
    );
  },
  rows: async (_tx, { figureId, cell, limit, after }) =>
    Array.from({ length: counts[figureId]?.[codeOf(cell)] ?? 0 }, (_, index): FigureRow => {
      const id = String(index).padStart(6, '0');
      return { id, label: `Rij ${index + 1}`, day: cell.period.startsOn, adds: 1, href: '/werk/programma' };
    })
      .filter(({ id }) => after === undefined || id > after.id)
      .slice(0, limit),
});

/** A house with these figures and nothing else in it. */
export const modulesWith = (...sources: readonly FigureSource[]): Module[] => [
  { name: 'counting', permissions: {}, figures: sources },
];
