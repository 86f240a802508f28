import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A column that a table is read from and written to, as CSV and as XLSX. */
export type ColumnSpec<Key extends string = string> = {
  key: Key;
  header: string;
  /** Other names under which people bring the column; case, accents and punctuation never count. */
  aliases?: readonly string[];
  /** A file without the column is still read; its cells are then empty. */
  optional?: boolean;
  /** Digits behind the comma when a number is written. */
  decimals?: number;
};

/** What a table writes in one cell: text as it stands, numbers in Dutch, yes or no, or nothing. */
export type Cell = string | number | boolean | null | undefined;

/** Why a file, or one line of it, cannot be read; `line` counts the lines of the file from 1, `column` is a header. */
export type TableFault = {
  line: number;
  column?: string;
  code: TableFaultCode;
  value?: string;
};

export type TableFaultCode =
  | 'not-a-csv'
  | 'empty-file'
  | 'missing-column'
  | 'duplicate-column'
  | 'too-many-cells'
  | 'too-many-rows'
  | 'unreadable-line';

export type Table<Key extends string> = {
  rows: { line: number; values: Record<Key, string> }[];
  faults: TableFault[];
  /** Headers of the file that belong to no column: skipped, and to be told to the person who brought it. */
  ignoredColumns: string[];
};

type ParsedLine = { line: number; cells: string[] };

const longestRecord = 100_000;

/**
 * Reads a CSV as people have it: with or without BOM, UTF-8, UTF-16 or Windows-1252, parted by semicolons, commas or tabs.
 * Cells are trimmed text, empty when absent. More than `limit` rows: the first `limit` and the fault `too-many-rows`.
 * A fault about the file or its header leaves no rows.
 */
export function readTable<Key extends string>(
  bytes: Uint8Array,
  columns: readonly ColumnSpec<Key>[],
  limit = 5_000,
): Table<Key> {
  if (isBinary(bytes)) return refused([{ line: 1, code: 'not-a-csv' }]);
  const parsed = parsedLines(decodeText(bytes), columns, limit);
  if (typeof parsed === 'number') return refused([{ line: parsed, code: 'unreadable-line' }]);
  return tableOf(parsed, columns, limit);
}

/** Writes a CSV that Dutch spreadsheets open as it is: UTF-8 with BOM, semicolons, CRLF, decimal commas. Text that a spreadsheet
 *  would run as a formula gets an apostrophe before it, which `readTable` takes off again. */
export function writeCsv<Key extends string>(
  columns: readonly ColumnSpec<Key>[],
  rows: readonly Partial<Record<Key, Cell>>[],
): Uint8Array {
  const records = rows.map((row) => columns.map((column) => writtenCell(row[column.key], column)));
  const options = { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ } as const;
  return new TextEncoder().encode(stringify([columns.map(({ header }) => header), ...records], options));
}

/** A whole number from a cell, in Dutch: `35.860` and `35 860` are 35860. Undefined for anything else, empty included. */
export function integerCell(text: string): number | undefined {
  const decimal = decimalCell(text);
  const value = Number(decimal);
  return decimal !== undefined && !decimal.includes('.') && Number.isSafeInteger(value) ? value : undefined;
}

/** A decimal number from a cell, as the decimal string `1234.5` for `1.234,5`. A point only groups thousands, so `11.19` is refused
 *  rather than guessed at. Undefined for anything else, empty included. */
export function decimalCell(text: string): string | undefined {
  const match = /^(-?)(\d{1,3}(?:[. \u00a0]\d{3})+|\d+)(?:,(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction] = match;
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return `${sign}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Control characters other than white space: text has none, and zipped or binary formats have them in their first bytes. */
function isBinary(bytes: Uint8Array): boolean {
  if (utf16Encoding(bytes)) return false;
  const start = bytes.subarray(0, 1_024);
  const opensAsPdf = new TextDecoder('latin1').decode(start.subarray(0, 5)) === '%PDF-';
  return opensAsPdf || start.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20));
}

function utf16Encoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The text of a file: UTF-16 when it says so, else UTF-8. Text with accents in Windows-1252 is never valid UTF-8, so a strict reading tells the two apart. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator is the one that finds the most of our columns in the header; at a tie the Dutch semicolon. */
function parsedLines(text: string, columns: readonly ColumnSpec[], limit: number): ParsedLine[] | number {
  const known = (delimiter: string) => {
    const header = parseLines(text, delimiter, 1);
    return typeof header === 'number' ? 0 : (header[0]?.cells.filter((cell) => columnNamed(cell, columns)).length ?? 0);
  };
  const separators = [';', ',', '\t'].map((delimiter) => ({ delimiter, found: known(delimiter) }));
  const best = separators.reduce((most, next) => (next.found > most.found ? next : most));
  return parseLines(text, best.delimiter, limit + 2);
}

/** The first `to` lines, or the number of the line that cannot be read: it opens a quote for ever, or has no end.
 *  Lines with nothing but separators count, so that the parser stops early on a file full of them. */
function parseLines(text: string, delimiter: string, to: number): ParsedLine[] | number {
  const parsed: ParsedLine[] = [];
  let readUntil = 0;
  try {
    parse(text, {
      delimiter,
      to,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: longestRecord,
      on_record: (cells, { lines }) => {
        const breaksInside = cells.join('').match(/\r\n|\n|\r/g)?.length ?? 0;
        parsed.push({ line: lines - breaksInside, cells: cells.map((cell) => cell.trim()) });
        readUntil = lines;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return readUntil + 1;
    throw error;
  }
  return parsed;
}

function tableOf<Key extends string>(
  [header, ...lines]: ParsedLine[],
  columns: readonly ColumnSpec<Key>[],
  limit: number,
): Table<Key> {
  if (!header) return refused([{ line: 1, code: 'empty-file' }]);
  const matched = header.cells.map((cell) => columnNamed(cell, columns));
  const faults = headerFaults(header, matched, columns);
  if (faults.length > 0) return refused(faults);

  const keys = matched.map((column) => column?.key);
  const wanted = lines.slice(0, limit).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const tooMany = lines[limit];
  if (tooMany) faults.push({ line: tooMany.line, code: 'too-many-rows', value: String(limit) });
  return {
    rows: wanted.map(({ line, cells }) => ({ line, values: valuesOf(cells, keys, columns) })),
    faults: [...faults, ...wanted.flatMap((line) => surplus(line, header.cells.length))],
    ignoredColumns: header.cells.filter((cell, index) => cell !== '' && !matched[index]),
  };
}

function headerFaults(
  header: ParsedLine,
  matched: readonly (ColumnSpec | undefined)[],
  columns: readonly ColumnSpec[],
): TableFault[] {
  return columns.flatMap((column): TableFault[] => {
    const places = matched.filter((match) => match === column).length;
    if (places > 1) return [{ line: header.line, column: column.header, code: 'duplicate-column' }];
    if (places === 0 && !column.optional) return [{ line: header.line, column: column.header, code: 'missing-column' }];
    return [];
  });
}

function valuesOf<Key extends string>(
  cells: readonly string[],
  keys: readonly (Key | undefined)[],
  columns: readonly ColumnSpec<Key>[],
): Record<Key, string> {
  const values = Object.fromEntries(columns.map(({ key }) => [key, ''])) as Record<Key, string>;
  keys.forEach((key, index) => {
    if (key !== undefined) values[key] = unguarded(cells[index] ?? '');
  });
  return values;
}

/** A comma too many shifts every cell after it, so a longer line is a fault and not a remainder to drop. */
function surplus({ line, cells }: ParsedLine, width: number): TableFault[] {
  const value = cells.slice(width).find((cell) => cell !== '');
  return value === undefined ? [] : [{ line, code: 'too-many-cells', value }];
}

function columnNamed<Spec extends ColumnSpec>(header: string, columns: readonly Spec[]): Spec | undefined {
  const name = plainName(header);
  return columns.find((column) =>
    [column.header, column.key, ...(column.aliases ?? [])].some((n) => plainName(n) === name),
  );
}

function plainName(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function refused<Key extends string>(faults: TableFault[]): Table<Key> {
  return { rows: [], faults, ignoredColumns: [] };
}

function writtenCell(cell: Cell, { decimals }: ColumnSpec): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  if (typeof cell === 'string') return guarded(cell);
  return (decimals === undefined ? String(cell) : cell.toFixed(decimals)).replace('.', ',');
}

/** What a spreadsheet would run as a formula, with an apostrophe before it. Source: OWASP, CSV injection. */
export function guarded(text: string): string {
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
}

/** The same the other way. */
export function unguarded(text: string): string {
  return /^'+[=+\-@＝＋－＠\t\r\n]/.test(text) ? text.slice(1) : text;
}
