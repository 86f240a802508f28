import type { Tx } from '#kernel/db.ts';
import type { Figure, FigureCell, FigureProfile, FigureRow, FigureSource } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { NOW } from './actors.ts';

/** The figures of these sources that are counted, each with the rules by which. */
export const countedFigures = (sources: readonly FigureSource[]): { figure: Figure; profile: FigureProfile }[] =>
  sources
    .filter(({ count }) => count !== undefined)
    .flatMap(({ figures }) => figures)
    .flatMap((figure) =>
      figure.definitions.filter(({ formula }) => formula === undefined).map(({ profile }) => ({ figure, profile })),
    );

/** What a module counts in one cell, by figure, or by figure and profile where there are several. What is unknown is left out. */
export async function countedIn(
  tx: Tx,
  { figures: sources = [] }: Pick<Module, 'figures'>,
  { now = NOW, ...cell }: FigureCell & { readonly now?: Date },
): Promise<Record<string, number>> {
  const ids = new Set(countedFigures(sources).map(({ figure }) => figure.id));
  const counted: Record<string, number> = {};
  for (const { count } of sources)
    for (const { figureId, profile, value } of (await count?.(tx, [cell], ids, now)) ?? [])
      counted[figureId in counted ? `${figureId} ${profile}` : figureId] = value;
  return counted;
}

type Asked = { readonly figure: Figure; readonly profile: FigureProfile; readonly cell: FigureCell };

/** Every row of a figure in a cell, fetched in parts of so many. */
export async function rowsOf(
  tx: Tx,
  source: FigureSource,
  { figure, profile, cell, limit = 100, now = NOW }: Asked & { readonly limit?: number; readonly now?: Date },
): Promise<FigureRow[]> {
  const rows: FigureRow[] = [];
  for (;;) {
    const after = rows.at(-1);
    const asked = { figureId: figure.id, profile, cell, limit, ...(after && { after }) };
    const part = (await source.rows?.(tx, asked, now)) ?? [];
    rows.push(...part);
    if (part.length < limit) return rows;
  }
}
