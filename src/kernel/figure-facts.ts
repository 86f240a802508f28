import { type RawBuilder, sql } from 'kysely';
import type { DaySpan } from './day-span.ts';
import { today } from './days.ts';
import type { Tx } from './db.ts';
import {
  type CountedFigure,
  cellTable,
  type Figure,
  type FigureCell,
  type FigureProfile,
  type FigureRow,
  type FigureSource,
  type RowsAsked,
} from './figures.ts';

/**
 * A query of what figures are made of, everywhere, in the period of one `cell`, to which it may refer: `figure_id`, `id` (text, once
 * for a figure in a cell), `label`, `day`, `href` (or null), `municipality_code` and `branch_id` (null where it has none)
 * and `value`, null where nobody knows it.
 */
export type Facts = (asked: AskedFacts) => RawBuilder<unknown> | Promise<RawBuilder<unknown>>;

type AskedFacts = { readonly tx: Tx; readonly cells: readonly FigureCell[]; readonly now: Date };

/**
 * For a query of facts to select from: `counted.day`, the day on which a stock is counted. It is the reference day, or today
 * in a period that goes on; nothing in one that has not begun.
 */
export const stockDay = (now: Date): RawBuilder<unknown> => sql`lateral (
    select least(cell.reference_day, ${today(now)}::date) as day where cell.starts_on <= ${today(now)}::date) counted`;

/**
 * When a cell is known: `some` adds up what is known of its facts, and is unknown when none of them is; without facts it is
 * zero once its period has begun. `every` is unknown as soon as one of them is, and without facts.
 */
export type KnownBy = 'some' | 'every';

type Told = { readonly number: number; readonly figureId: string; readonly value: number | null } & {
  readonly facts: number;
  readonly known: number;
};

/** Counts figures and lists their rows from one query, so that the rows cannot but add up to the count. */
export function countedFrom(
  figures: readonly Figure[],
  facts: Facts,
  knownBy: KnownBy = 'some',
): Required<FigureSource> {
  const counted = figures.flatMap((figure) => {
    const profile = countedProfile(figure);
    return profile ? [{ figure, profile }] : [];
  });
  return {
    figures,
    count: async (tx, cells, figureIds, now) => {
      const wanted = counted.filter(({ figure }) => figureIds.has(figure.id));
      if (wanted.length === 0 || cells.length === 0) return [];
      const ids = wanted.map(({ figure }) => figure.id);
      const told = new Map(
        (await addUp(tx, cells, { ids, facts: await facts({ tx, cells, now }) })).map((each) => [
          `${each.number} ${each.figureId}`,
          each,
        ]),
      );
      return wanted.flatMap(({ figure, profile }) =>
        cells.flatMap(({ scope, period }, cell): CountedFigure[] => {
          const hasBegun = period.startsOn <= today(now);
          const value = cellValue(told.get(`${cell} ${figure.id}`), { knownBy, hasBegun });
          const isKnown = value !== undefined && figure.scopes.includes(scope.kind);
          return isKnown ? [{ figureId: figure.id, profile, cell, value }] : [];
        }),
      );
    },
    rows: async (tx, asked, now) => listRows(tx, asked, await facts({ tx, cells: [asked.cell], now })),
  };
}

const countedProfile = ({ definitions }: Figure): FigureProfile | undefined =>
  definitions.find(({ formula }) => formula === undefined)?.profile;

function cellValue(
  told: Told | undefined,
  { knownBy, hasBegun }: { knownBy: KnownBy; hasBegun: boolean },
): number | undefined {
  if (!told) return knownBy === 'some' && hasBegun ? 0 : undefined;
  const isKnown = knownBy === 'some' ? told.known > 0 : told.known === told.facts;
  return isKnown ? (told.value ?? 0) : undefined;
}

/** Whether a fact lies where the cell asks. */
const IN_SCOPE = sql`(cell.municipality_code is null or fact.municipality_code = cell.municipality_code)
  and (cell.branch_id is null or fact.branch_id = cell.branch_id)`;

/**
 * Adds facts up by place first, once for each period: cells of many places in one period cost little more than one of them.
 * In that query `cell` is the period.
 */
async function addUp(
  tx: Tx,
  cells: readonly FigureCell[],
  { ids, facts }: { ids: readonly string[]; facts: RawBuilder<unknown> },
): Promise<Told[]> {
  const periods = [...new Map(cells.map(({ period }) => [keyOf(period), period])).values()];
  const places = periods.map((period): FigureCell => ({ scope: { kind: 'organisation' }, period }));
  const { rows } = await sql<Told>`
    select cell.number, fact.figure_id, sum(fact.facts)::int as facts, sum(fact.known)::int as known,
      sum(fact.value)::float8 as value
    from (
      select cell.starts_on, cell.ends_before, fact.figure_id, fact.municipality_code, fact.branch_id, count(*) as facts,
        count(fact.value) as known, sum(fact.value) as value
      from ${cellTable(places)} cross join lateral (${facts}) fact
      where ${nearby(cells)} and fact.figure_id = any(${ids})
      group by cell.starts_on, cell.ends_before, fact.figure_id, fact.municipality_code, fact.branch_id
    ) fact
    join ${cellTable(cells)} on cell.starts_on = fact.starts_on and cell.ends_before = fact.ends_before and ${IN_SCOPE}
    group by cell.number, fact.figure_id`.execute(tx);
  return rows;
}

const keyOf = ({ startsOn, endsBefore }: DaySpan): string => `${startsOn} ${endsBefore}`;

/** Whether a fact lies in any of the places that are asked for; the whole organisation asks for all. */
function nearby(cells: readonly FigureCell[]): RawBuilder<unknown> {
  const scopes = cells.map(({ scope }) => scope);
  if (scopes.some(({ kind }) => kind === 'organisation')) return sql`true`;
  const codes = scopes.flatMap((scope) => (scope.kind === 'municipality' ? scope.municipalityCode : []));
  const branches = scopes.flatMap((scope) => (scope.kind === 'branch' ? scope.branchId : []));
  return sql`(fact.municipality_code = any(${codes}::text[]) or fact.branch_id = any(${branches}::uuid[]))`;
}

/** The next rows of a figure, by day and then by id. What adds nothing is no row. */
async function listRows(
  tx: Tx,
  { figureId, cell, limit, after }: RowsAsked,
  facts: RawBuilder<unknown>,
): Promise<FigureRow[]> {
  const further = after ? sql`(fact.day, fact.id collate "C") > (${after.day}::date, ${after.id})` : sql`true`;
  const { rows } = await sql<Omit<FigureRow, 'href'> & { href: string | null }>`
    select fact.id, fact.label, fact.day, fact.value::float8 as adds, fact.href
    from ${cellTable([cell])} cross join lateral (${facts}) fact
    where ${IN_SCOPE} and fact.figure_id = ${figureId} and fact.value <> 0 and ${further}
    order by fact.day, fact.id collate "C"
    limit ${limit}`.execute(tx);
  return rows.map(({ href, ...row }) => (href === null ? row : { ...row, href }));
}
