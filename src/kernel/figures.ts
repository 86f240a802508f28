import { type RawBuilder, sql } from 'kysely';
import { startOf } from './clock-times.ts';
import type { DaySpan } from './day-span.ts';
import type { Day } from './days.ts';
import type { Tx } from './db.ts';
import { referenceDay } from './reporting-period.ts';

/**
 * What a figure is about. Modules count for branches, municipalities and the whole organisation; what is known of a wider
 * area, or of one that its source does not name, was entered by somebody.
 */
export type FigureScope =
  | { readonly kind: 'branch'; readonly branchId: string }
  | { readonly kind: 'municipality'; readonly municipalityCode: string }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'province' | 'national' | 'not-stated' };
export type ScopeKind = FigureScope['kind'];
/** The kinds that modules count for. */
export type CountedScope =
  | Extract<FigureScope, { kind: 'branch' | 'municipality' }>
  | { readonly kind: 'organisation' };

/** By whose rules is counted: those of the national statistics, of the national library, of the standard, or our own. */
export type FigureProfile = 'cbs' | 'kb' | 'iso2789' | 'lokaal';

/** Adds up over a period, is so on a day, or holds for a period and never adds up (hours a week, a share, an average). */
export type Measure = 'flow' | 'stock' | 'rate';

/** What is counted, in Dutch: `activiteit`, `activiteiten`. */
export type FigureUnit = { readonly name: string; readonly one: string; readonly many: string };

/** A figure that follows from others of the same scope and period. `times` is 100 for a percentage. */
export type Formula =
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  | { readonly kind: 'ratio'; readonly of: string; readonly per: string; readonly times: number }
  /** In percents, since the year before; `since` where what was so then has an id of its own. */
  | { readonly kind: 'growth'; readonly of: string; readonly since?: string };

/** One way to count the fact: what it says, where that is laid down, and what is in and out. All in Dutch. */
export type FigureDefinition = {
  readonly profile: FigureProfile;
  readonly definition: string;
  /** The standard, law or page that says so. */
  readonly source: string;
  readonly includes?: readonly string[];
  readonly excludes?: readonly string[];
  readonly formula?: Formula;
};

/** A named, defined count over rows. */
export type Figure = {
  /** In kebab-case, and never another one for the same fact: reports, files and addresses keep it. */
  readonly id: string;
  readonly label: string;
  /** The heading under which it stands with others. */
  readonly group: string;
  /** The chapter of the annual report in which it stands; 8: in none, for only others ask it. */
  readonly chapter: 2 | 3 | 4 | 5 | 6 | 7 | 8;
  readonly unit: FigureUnit;
  /** Figures behind the comma; none when left out. */
  readonly decimals?: number;
  readonly measure: Measure;
  /** What adds one, where activities are counted. */
  readonly counts?: 'sessions' | 'series';
  /** Persons are counted: a small number is hidden from outsiders. */
  readonly countsPersons?: boolean;
  /** Counted from what was entered of the period itself: it also holds for years before the program counted. */
  readonly enteredByPeriod?: boolean;
  /** It tells how much of the others is not known: for who looks after figures, and no part of a proposed report. */
  readonly isCheck?: boolean;
  readonly scopes: readonly ScopeKind[];
  /** From when on it is defined so. */
  readonly validFrom: Day;
  /** The first one is what our own report prints. */
  readonly definitions: readonly [FigureDefinition, ...FigureDefinition[]];
};

/** One scope in one period. A stock is counted on the last day of it. */
export type FigureCell = { readonly scope: CountedScope; readonly period: DaySpan };

/** What one cell came to, by its place in the list of cells. A cell that is left out is unknown, which is not zero. */
export type CountedFigure = {
  readonly figureId: string;
  readonly profile: FigureProfile;
  readonly cell: number;
  readonly value: number;
};

/** One of the rows behind a count: it adds so much to it. No personal data: who may see it may not know everybody. */
export type FigureRow = {
  readonly id: string;
  readonly label: string;
  readonly day: Day;
  readonly adds: number;
  readonly href?: string;
};

export type RowsAsked = {
  readonly figureId: string;
  readonly profile: FigureProfile;
  readonly cell: FigureCell;
  readonly limit: number;
  /** The last row of the part before; undefined: from the start. Rows come by day, then by id. */
  readonly after?: Pick<FigureRow, 'day' | 'id'>;
};

/** The figures of a module. Those with a formula are not counted; a source without `count` only says what they mean. */
export type FigureSource = {
  readonly figures: readonly Figure[];
  /** Counts these cells at once; `figureIds` says which are wanted, for a source that can leave out work. */
  readonly count?: (
    tx: Tx,
    cells: readonly FigureCell[],
    figureIds: ReadonlySet<string>,
    now: Date,
  ) => Promise<readonly CountedFigure[]>;
  /** The rows that a count is made of: what they add is what `count` gives. */
  readonly rows?: (tx: Tx, asked: RowsAsked, now: Date) => Promise<readonly FigureRow[]>;
};

/**
 * The cells as a table `cell` to select from: `number`, `starts_on` and `ends_before` (days), `begins_at` and `ends_at`
 * (instants), `reference_day`, and `municipality_code` and `branch_id`, both null for the whole organisation.
 */
export function cellTable(cells: readonly FigureCell[]): RawBuilder<unknown> {
  const column = <T>(of: (cell: FigureCell) => T): T[] => cells.map(of);
  return sql`unnest(
    ${cells.map((_, index) => index)}::int[],
    ${column(({ period }) => period.startsOn)}::date[], ${column(({ period }) => period.endsBefore)}::date[],
    ${column(({ period }) => startOf(period.startsOn))}::timestamptz[],
    ${column(({ period }) => startOf(period.endsBefore))}::timestamptz[],
    ${column(({ period }) => referenceDay(period))}::date[],
    ${column(({ scope }) => (scope.kind === 'municipality' ? scope.municipalityCode : null))}::text[],
    ${column(({ scope }) => (scope.kind === 'branch' ? scope.branchId : null))}::uuid[]
  ) as cell (number, starts_on, ends_before, begins_at, ends_at, reference_day, municipality_code, branch_id)`;
}

/** Rows of a query with a column for each figure, one row for each cell, as counts. Null is unknown. */
export const countedColumns = <Row extends { readonly number: number }>(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => number | null>>,
  profile: FigureProfile = 'lokaal',
): CountedFigure[] =>
  rows.flatMap((row) =>
    Object.entries(columns).flatMap(([figureId, columnOf]) => {
      const value = columnOf(row);
      return value === null ? [] : [{ figureId, profile, cell: row.number, value }];
    }),
  );

/** `municipality:GM0109`, `branch:<id>`, `organisation`: as addresses and files write a scope. */
export function scopeCode(scope: FigureScope): string {
  if (scope.kind === 'branch') return `branch:${scope.branchId}`;
  return scope.kind === 'municipality' ? `municipality:${scope.municipalityCode}` : scope.kind;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The other way about. Undefined when it is written in no such way; whether there is such a branch is not known here. */
export function parseScope(text: string): FigureScope | undefined {
  const [kind, code = ''] = text.trim().split(':', 2);
  switch (kind) {
    case 'branch':
      return UUID.test(code) ? { kind, branchId: code } : undefined;
    case 'municipality':
      return /^GM\d{4}$/.test(code) ? { kind, municipalityCode: code } : undefined;
    case 'organisation':
    case 'province':
    case 'national':
    case 'not-stated':
      return code === '' ? { kind } : undefined;
    default:
      return undefined;
  }
}
