import { type Cell, type ColumnSpec, integerCell, readTable, type TableFault } from '#kernel/csv.ts';
import { type Day, parseDay } from '#kernel/days.ts';
import { slugOf } from '#kernel/slug.ts';
import { FACTS, type FactId } from './facts.ts';
import type { ListedFact } from './sql/facts.ts';
import type { Municipality } from './sql/municipalities.ts';

type Key = 'code' | 'name' | 'year' | 'source' | 'asOf' | FactId;

/** How people head a column of which the full name is long. */
const SHORT_NAMES: Partial<Record<FactId, string[]>> = {
  schools: ['scholen', 'basisscholen'],
  pupils: ['leerlingen'],
  childcareLocations: ['kinderopvang', 'kinderopvanglocaties'],
};

/** The columns in which yearly facts come in and go out. */
export const FACT_COLUMNS: readonly ColumnSpec<Key>[] = [
  { key: 'code', header: 'Gemeentecode', aliases: ['cbs-code', 'statcode', 'gm_code'], optional: true },
  { key: 'name', header: 'Gemeente', aliases: ['gemeentenaam', 'naam'], optional: true },
  { key: 'year', header: 'Jaar' },
  ...FACTS.map(({ id, label }) => ({ key: id, header: label, aliases: SHORT_NAMES[id], optional: true })),
  { key: 'source', header: 'Bron' },
  { key: 'asOf', header: 'Peildatum', aliases: ['datum', 'stand per'] },
];

/** Enough for each municipality of the country for five years. */
export const MOST_ROWS = 2_000;

/** Why a row cannot be entered; `column` is the header it is about. */
export type RowFault =
  | {
      code: 'no-municipality' | 'not-yours' | 'no-source' | 'no-fact' | 'wrong-year' | 'wrong-day';
      column: string;
      value?: string;
    }
  | { code: 'unknown-municipality' | 'names-disagree' | 'wrong-number'; column: string; value: string }
  | { code: 'repeated'; column: string; otherLine: number }
  | { code: 'too-many-cells'; column?: string; value: string };

export type FactRow = {
  line: number;
  municipality: Municipality | undefined;
  year: number | undefined;
  values: Partial<Record<FactId, number>>;
  source: string;
  asOf: Day | undefined;
  /** As the file has them, to show beside the faults. */
  typed: Record<Key, string>;
  faults: RowFault[];
};

/** A whole file: its rows with their faults, and what is wrong with the file itself (then there are no rows). */
export type FactTable = { rows: FactRow[]; fileFaults: TableFault[]; ignoredColumns: string[] };

type Known = { municipalities: readonly Municipality[]; mayEnter: (code: string) => boolean };

/**
 * Reads yearly facts from a CSV. Empty cells stay as they are in the database; they withdraw nothing.
 * One figure of one municipality and year may come once in a file.
 */
export function readFactTable(bytes: Uint8Array, known: Known): FactTable {
  const table = readTable(bytes, FACT_COLUMNS, MOST_ROWS);
  const fileFaults = table.faults.filter(({ code }) => code !== 'too-many-cells');
  if (fileFaults.length > 0) return { rows: [], fileFaults, ignoredColumns: table.ignoredColumns };
  const byName = new Map(
    known.municipalities.flatMap((each) => [[each.code, each] as const, [each.slug, each] as const]),
  );
  const seen = new Map<string, number>();
  const rows = table.rows.map(({ line, values }) => {
    const row = readRow(line, values, { byName, mayEnter: known.mayEnter });
    row.faults.push(...repeatedIn(row, seen));
    const surplus = table.faults.find((fault) => fault.line === line);
    if (surplus) row.faults.push({ code: 'too-many-cells', value: surplus.value ?? '' });
    return row;
  });
  return { rows, fileFaults: [], ignoredColumns: table.ignoredColumns };
}

/** Facts as rows of the same columns; figures that share year, source and date share a row. */
export function factRows(facts: readonly ListedFact[]): Partial<Record<Key, Cell>>[] {
  const groups = Map.groupBy(facts, ({ code, year, source, asOf }) => JSON.stringify([code, year, source, asOf]));
  return [...groups.values()].map((group) => {
    const [first] = group;
    const values = Object.fromEntries(group.map(({ fact, value }) => [fact, value]));
    return {
      code: first?.code,
      name: first?.name,
      year: first?.year,
      ...values,
      source: first?.source,
      asOf: first?.asOf,
    };
  });
}

type Lookup = { byName: ReadonlyMap<string, Municipality>; mayEnter: Known['mayEnter'] };

function readRow(line: number, typed: Record<Key, string>, { byName, mayEnter }: Lookup): FactRow {
  const faults: RowFault[] = [];
  const municipality = municipalityOf(typed, byName, faults);
  if (municipality && !mayEnter(municipality.code)) faults.push({ code: 'not-yours', column: 'Gemeente' });
  const year = integerCell(typed.year);
  const isYear = year !== undefined && year >= 2000 && year <= 2100;
  if (!isYear) faults.push({ code: 'wrong-year', column: 'Jaar', value: typed.year });
  const values = valuesOf(typed, faults);
  const source = typed.source.replace(/\p{Cc}+/gu, ' ');
  if (source === '' || source.length > 200) faults.push({ code: 'no-source', column: 'Bron' });
  const asOf = parseDay(typed.asOf);
  if (!asOf) faults.push({ code: 'wrong-day', column: 'Peildatum', value: typed.asOf });
  return { line, municipality, year: isYear ? year : undefined, values, source, asOf, typed, faults };
}

/** By code or by name; when both are there they must mean the same municipality. */
function municipalityOf(
  typed: Record<Key, string>,
  byName: Lookup['byName'],
  faults: RowFault[],
): Municipality | undefined {
  const code = typed.code.toUpperCase().replace(/^(\d{1,4})$/, (digits) => `GM${digits.padStart(4, '0')}`);
  const [byCode, named] = [byName.get(code), byName.get(slugOf(typed.name))];
  if (typed.code === '' && typed.name === '') faults.push({ code: 'no-municipality', column: 'Gemeente' });
  if (typed.code !== '' && !byCode)
    faults.push({ code: 'unknown-municipality', column: 'Gemeentecode', value: typed.code });
  if (typed.name !== '' && !named) faults.push({ code: 'unknown-municipality', column: 'Gemeente', value: typed.name });
  if (byCode && named && byCode !== named)
    faults.push({ code: 'names-disagree', column: 'Gemeente', value: byCode.name });
  return byCode ?? named;
}

const MOST = 10_000_000;

function valuesOf(typed: Record<Key, string>, faults: RowFault[]): Partial<Record<FactId, number>> {
  const values: Partial<Record<FactId, number>> = {};
  for (const { id, label } of FACTS) {
    if (typed[id] === '') continue;
    const number = integerCell(typed[id]);
    if (number === undefined || number < 0 || number > MOST)
      faults.push({ code: 'wrong-number', column: label, value: typed[id] });
    else values[id] = number;
  }
  if (FACTS.every(({ id }) => typed[id] === '')) faults.push({ code: 'no-fact', column: 'Gegevens' });
  return values;
}

function repeatedIn({ line, municipality, year, values }: FactRow, seen: Map<string, number>): RowFault[] {
  if (!municipality || year === undefined) return [];
  return Object.keys(values).flatMap((fact): RowFault[] => {
    const figure = `${municipality.code} ${year} ${fact}`;
    const otherLine = seen.get(figure);
    if (otherLine === undefined) seen.set(figure, line);
    const column = FACTS.find(({ id }) => id === fact)?.label ?? fact;
    return otherLine === undefined ? [] : [{ code: 'repeated', column, otherLine }];
  });
}
