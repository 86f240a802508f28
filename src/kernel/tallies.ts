import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { DaySpan } from './day-span.ts';
import { addDays, type Day } from './days.ts';
import type { Tx } from './db.ts';
import type { CountedFigure, CountedScope, FigureCell, FigureProfile, FigureSource } from './figures.ts';
import { defineJob, type Job } from './module.ts';

/**
 * A tally that the database keeps of a table (`kernel.keep_tally`), as its module reads it. Columns are written as Kysely
 * writes them. See docs/algorithms/tallies.md.
 */
export type Tally<Key extends string = string> = {
  readonly name: `${string}.${string}`;
  /** The keys by which figures differ, or any other when they do not. */
  readonly by: readonly [Key, ...Key[]];
  /** The keys that say for which municipality and which branch a row counts; left out: it does not know. */
  readonly municipality?: string;
  readonly branch?: string;
};

/** So many rows of a cell, by its place in the list of cells, have these keys. */
export type Tallied<Key extends string> = { readonly cell: number; readonly counted: number } & Readonly<
  Record<Key, string | null>
>;

/**
 * The count of a source whose figures are all sums over one tally: each figure says which keys add to it, and is zero where
 * none do. Cells of a scope that the tally does not know are left out.
 */
export const countTallied =
  <Key extends string>(
    tally: Tally<Key>,
    figures: Readonly<Record<string, (row: Tallied<Key>) => boolean>>,
    profile: FigureProfile = 'lokaal',
  ): NonNullable<FigureSource['count']> =>
  async (tx, cells, figureIds) => {
    const wanted = Object.entries(figures).filter(([figureId]) => figureIds.has(figureId));
    if (wanted.length === 0) return [];
    const known = cells.flatMap(({ scope }, cell) => (scopeKey(tally, scope.kind) === undefined ? [] : [cell]));
    const byCell = Map.groupBy(await listTallied(tx, tally, cells), ({ cell }) => cell);
    return known.flatMap((cell) =>
      wanted.map(([figureId, adds]): CountedFigure => {
        const rows = byCell.get(cell) ?? [];
        const value = rows.reduce((sum, row) => (adds(row) ? sum + row.counted : sum), 0);
        return { figureId, profile, cell, value };
      }),
    );
  };

/** What is tallied in these cells, by their keys, as of one moment: what is not folded yet counts too. */
export async function listTallied<Key extends string>(
  tx: Tx,
  tally: Tally<Key>,
  cells: readonly FigureCell[],
): Promise<Tallied<Key>[]> {
  const parts = (['organisation', 'municipality', 'branch'] as const).flatMap((kind) => partsOf(tally, cells, kind));
  if (parts.length === 0) return [];
  const keys = sql.join(tally.by.map((key) => sql.ref(key)));
  const { rows } = await sql<Tallied<Key>>`
    select cell, ${keys}, sum(counted)::bigint as counted
    from (${sql.join(parts, sql` union all `)}) as tallied
    group by cell, ${keys}`.execute(tx);
  return rows;
}

/** A month, or a day, of a cell, and the municipality or branch that it is about. */
type Part = { readonly cell: number; readonly day: Day; readonly place: string | null };

/** The queries for all cells of a kind: one over its whole months, and one over the days beside them when it has any. */
function partsOf(tally: Tally, cells: readonly FigureCell[], kind: CountedScope['kind']): RawBuilder<unknown>[] {
  const key = scopeKey(tally, kind);
  if (key === undefined) return [];
  const months: Part[] = [];
  const days: Part[] = [];
  for (const [cell, { scope, period }] of cells.entries()) {
    if (scope.kind !== kind) continue;
    const split = splitMonths(period);
    months.push(...split.months.map((day) => ({ cell, day, place: placeOf(scope) })));
    days.push(...split.days.map((day) => ({ cell, day, place: placeOf(scope) })));
  }
  return [
    ...(months.length > 0 ? [partQuery(tally, { table: tally.name, column: 'month', key, parts: months })] : []),
    ...(days.length > 0 ? [partQuery(tally, { table: `${tally.name}Days`, column: 'day', key, parts: days })] : []),
  ];
}

type PartQuery = {
  readonly table: string;
  readonly column: string;
  readonly key: ScopeKey;
  readonly parts: readonly Part[];
};

/** Each part is added up by itself: there are many rows behind a thousand months, and few different keys. */
function partQuery(tally: Tally, { table, column, key, parts }: PartQuery): RawBuilder<unknown> {
  const keys = sql.join(tally.by.map((name) => sql.ref(`tally.${name}`)));
  const inPlace = key.column === null ? sql`` : sql`and ${sql.ref(`tally.${key.column}`)} = part.place`;
  return sql`
    select part.cell, added.*
    from unnest(
      ${parts.map(({ cell }) => cell)}::int[], ${parts.map(({ day }) => day)}::date[],
      ${parts.map(({ place }) => place)}::${sql.raw(key.type)}[]
    ) as part (cell, at, place)
    cross join lateral (
      select ${keys}, sum(tally.counted) as counted from ${sql.table(table)} as tally
      where ${sql.ref(`tally.${column}`)} = part.at ${inPlace}
      group by ${keys}
    ) as added`;
}

/** The key that a scope goes by: none for the whole organisation. Undefined: the tally does not know that scope. */
type ScopeKey = { readonly column: string | null; readonly type: 'text' | 'uuid' };

function scopeKey({ municipality, branch }: Tally, kind: CountedScope['kind']): ScopeKey | undefined {
  if (kind === 'organisation') return { column: null, type: 'text' };
  if (kind === 'municipality') return municipality === undefined ? undefined : { column: municipality, type: 'text' };
  return branch === undefined ? undefined : { column: branch, type: 'uuid' };
}

function placeOf(scope: CountedScope): string | null {
  if (scope.kind === 'organisation') return null;
  return scope.kind === 'municipality' ? scope.municipalityCode : scope.branchId;
}

/** A period as its whole months, by their first day, and the days before and after those. */
export function splitMonths({ startsOn, endsBefore }: DaySpan): { months: Day[]; days: Day[] } {
  const first = monthNumber(startsOn) + (startsOn.endsWith('-01') ? 0 : 1);
  const end = monthNumber(endsBefore);
  if (first >= end) return { months: [], days: daysOf({ startsOn, endsBefore }) };
  return {
    months: Array.from({ length: end - first }, (_, index) => firstOf(first + index)),
    days: [...daysOf({ startsOn, endsBefore: firstOf(first) }), ...daysOf({ startsOn: firstOf(end), endsBefore })],
  };
}

/** Months counted from the year nought: a thousand of them come by for one page, too many for a calendar to reckon. */
const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): Day =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day;

function daysOf({ startsOn, endsBefore }: DaySpan): Day[] {
  const days: Day[] = [];
  for (let day = startsOn; day < endsBefore; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Moves what was appended into one row for each month and keys. Nobody waits for it, and no count changes. */
export const foldTallies = (tx: Tx): Promise<unknown> => sql`select kernel.fold_tallies()`.execute(tx);

/** Folds every minute, so that a count has little to add up. */
export const foldTalliesJob: Job = defineJob({
  queue: 'kernel.fold-tallies',
  payload: z.object({}),
  cron: '* * * * *',
  run: (services) => services.inContext('tallies', ({ tx }) => foldTallies(tx).then(() => undefined)),
});
