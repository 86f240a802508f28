import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import type { Cell, ColumnSpec } from './csv.ts';

type Rows<Key extends string> = readonly Partial<Record<Key, Cell>>[];

/** Writes the same table as `writeCsv` as a workbook with one sheet: numbers as numbers, text never run as a formula.
 *  The name of the sheet is cut to what Excel takes. */
export async function writeXlsx<Key extends string>(
  sheetName: string,
  columns: readonly ColumnSpec<Key>[],
  rows: Rows<Key>,
): Promise<Uint8Array> {
  const header = columns.map((column) => ({ value: column.header, fontWeight: 'bold' as const }));
  const records = rows.map((row) => columns.map((column) => writtenCell(row[column.key], column)));
  const options = {
    sheet: sheetNameOf(sheetName),
    columns: columns.map((column) => ({ width: widthOf(column, rows) })),
    stickyRowsCount: 1,
  };
  return writeExcelFile([header, ...records], options).toBuffer();
}

function writtenCell(cell: Cell, { decimals }: ColumnSpec): CellObject | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'boolean') return { type: String, value: cell ? 'ja' : 'nee' };
  if (typeof cell === 'string') return { type: String, value: cell };
  if (decimals === undefined) return { type: Number, value: cell };
  return { type: Number, value: cell, format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
}

/** Excel refuses `[]:*?/\`, an apostrophe at either end, an empty name, and more than 31 characters. */
function sheetNameOf(name: string): string {
  const allowed = name
    .replace(/[\p{Cc}[\]:*?/\\]/gu, ' ')
    .slice(0, 31)
    .replace(/^[\s']+|[\s']+$/g, '');
  return allowed || 'Blad1';
}

/** Characters that show the header and the longest cell, within reason. */
function widthOf<Key extends string>({ key, header }: ColumnSpec<Key>, rows: Rows<Key>): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[key] ?? '').length), header.length);
  return Math.min(longest + 2, 60);
}
