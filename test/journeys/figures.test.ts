import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DaySpan, lastDayOf } from '#kernel/day-span.ts';
import type { Tx } from '#kernel/db.ts';
import {
  type CountedScope,
  type Figure,
  type FigureCell,
  type FigureProfile,
  type FigureRow,
  type FigureSource,
  scopeCode,
} from '#kernel/figures.ts';
import { monthsIn, parsePeriod, periodCode } from '#kernel/reporting-period.ts';
import { modules } from '../../src/modules.ts';
import { undone } from '../db.ts';
import { countedFigures, rowsOf } from '../figures.ts';
import { AFTER, randomYears } from './random-years.ts';

/** A figure as one module counts it. */
type Counted = { readonly source: FigureSource; readonly figure: Figure; readonly profile: FigureProfile };

const counted: Counted[] = modules
  .flatMap(({ figures = [] }) => figures)
  .flatMap((source) => countedFigures([source]).map((each) => ({ source, ...each })));

function periodOf(text: string): DaySpan {
  const period = parsePeriod(text);
  if (!period) throw new Error(`no period: ${text}`);
  return period;
}

const YEARS = ['2025', '2026', '2025-2026'].map(periodOf);
/** Of these the rows are read: the month that ends at New Year's Eve, and a year. */
const OPENED = ['2025-12', '2026'].map(periodOf);
const MONTHS = ['2025', '2026'].map(periodOf).flatMap(monthsIn);

const EVERYWHERE: CountedScope = { kind: 'organisation' };
const [COEVORDEN, EMMEN] = ['GM0109', 'GM0114'].map(
  (municipalityCode): CountedScope => ({ kind: 'municipality', municipalityCode }),
) as [CountedScope, CountedScope];

/** What was counted and read of one figure. */
type Found = {
  readonly counted: Counted;
  readonly scopes: readonly CountedScope[];
  readonly parts: readonly (readonly [CountedScope, readonly CountedScope[]])[];
  readonly value: (cell: FigureCell) => number | undefined;
  readonly rows: (cell: FigureCell) => readonly FigureRow[];
};

const keyOf = ({ figure, profile }: Counted, { scope, period }: FigureCell): string =>
  `${figure.id} (${profile}) ${scopeCode(scope)} ${periodCode(period)}`;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
/** Hours and euros are no whole numbers, and a computer adds those up in binary. */
const isSame = (one: number, other: number): boolean => Math.abs(one - other) < 1e-6;

/** What every module counts in these cells, each asked once. */
async function countAll(tx: Tx, cells: readonly FigureCell[]): Promise<Map<string, number>> {
  const values = new Map<string, number>();
  const ids = new Set(counted.map(({ figure }) => figure.id));
  for (const source of new Set(counted.map((each) => each.source)))
    for (const { figureId, profile, cell, value } of (await source.count?.(tx, cells, ids, AFTER)) ?? []) {
      const each = counted.find(({ figure, profile: by }) => figure.id === figureId && by === profile);
      const at = cells[cell];
      assert.ok(each && at, `${figureId} (${profile}) is counted and not defined`);
      values.set(keyOf(each, at), value);
    }
  return values;
}

/** Few enough to have to ask on. */
const PART = 10;

async function rowsOfAll(tx: Tx, scopes: readonly CountedScope[]): Promise<Map<string, FigureRow[]>> {
  const rows = new Map<string, FigureRow[]>();
  for (const each of counted)
    for (const scope of scopes.filter(({ kind }) => each.figure.scopes.includes(kind)))
      for (const period of OPENED) {
        const cell = { scope, period };
        rows.set(keyOf(each, cell), await rowsOf(tx, each.source, { ...each, cell, limit: PART, now: AFTER }));
      }
  return rows;
}

const opened = ({ scopes }: Found): FigureCell[] =>
  OPENED.flatMap((period) => scopes.map((scope) => ({ scope, period })));

/** The rows of a cell add up to its count, come once, in order, and from the period. */
const rowFaults = (found: Found): string[] =>
  opened(found).flatMap((cell) => {
    const { figure } = found.counted;
    const rows = found.rows(cell);
    const keys = rows.map(({ day, id }) => `${day} ${id}`);
    const value = found.value(cell);
    const { startsOn } = cell.period;
    const added = sumOf(rows.map(({ adds }) => adds));
    return [
      ...(value === undefined || isSame(value, added) ? [] : [`${value}, its rows ${added}`]),
      ...(new Set(rows.map(({ id }) => id)).size === rows.length ? [] : ['a row twice']),
      ...(keys.join() === keys.toSorted().join() ? [] : ['rows out of order']),
      ...(figure.measure !== 'flow' || rows.every(({ day }) => startsOn <= day && day <= lastDayOf(cell.period))
        ? []
        : ['rows of another period']),
    ].map((fault) => `${keyOf(found.counted, cell)}: ${fault}`);
  });

/** What is in a part is in the whole for as much, and in no other part. */
const partFaults = (found: Found): string[] =>
  OPENED.flatMap((period) =>
    found.parts.flatMap(([whole, parts]) => {
      const all = new Map(found.rows({ scope: whole, period }).map(({ id, adds }) => [id, adds]));
      const own = parts.flatMap((scope) => found.rows({ scope, period }));
      return [
        ...(own.every(({ id, adds }) => isSame(all.get(id) ?? Number.NaN, adds)) ? [] : ['lacks what its parts have']),
        ...(new Set(own.map(({ id }) => id)).size === own.length ? [] : ['has parts that share a row']),
      ].map((fault) => `${keyOf(found.counted, { scope: whole, period })} ${fault}`);
    }),
  );

/** The months of a flow add up to the year. */
function monthFaults({ counted: each, scopes, value }: Found): string[] {
  if (each.figure.measure !== 'flow') return [];
  return YEARS.flatMap((period) =>
    scopes.flatMap((scope) => {
      const year = value({ scope, period }) ?? 0;
      const sum = sumOf(monthsIn(period).map((month) => value({ scope, period: month }) ?? 0));
      return isSame(year, sum) ? [] : [`${keyOf(each, { scope, period })}: ${year}, its months ${sum}`];
    }),
  );
}

/** These years try the figure at all. */
const untried = (found: Found): string[] =>
  opened(found).some((cell) => (found.value(cell) ?? 0) > 0)
    ? []
    : [`${found.counted.figure.id} (${found.counted.profile}): never more than zero`];

test('whatever happens, the rows of every figure add up to it, branches to municipalities, months to years', () =>
  undone(async (tx) => {
    const branches = (await randomYears(tx, 20261122)).map((branchId): CountedScope => ({ kind: 'branch', branchId }));
    const scopes = [EVERYWHERE, COEVORDEN, EMMEN, ...branches];
    const cells = [...YEARS, ...MONTHS].flatMap((period) => scopes.map((scope) => ({ scope, period })));
    const values = await countAll(tx, cells);
    const rows = await rowsOfAll(tx, scopes);
    const faults = counted.flatMap((each) => {
      const found: Found = {
        counted: each,
        scopes: scopes.filter(({ kind }) => each.figure.scopes.includes(kind)),
        parts: [
          [EVERYWHERE, [COEVORDEN, EMMEN]],
          [COEVORDEN, branches.slice(0, 2)],
          [EMMEN, branches.slice(2)],
        ],
        value: (cell) => values.get(keyOf(each, cell)),
        rows: (cell) => rows.get(keyOf(each, cell)) ?? [],
      };
      return [...rowFaults(found), ...partFaults(found), ...monthFaults(found), ...untried(found)];
    });
    assert.deepEqual(faults, []);
  }));
