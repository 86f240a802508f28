import { type Cell, type ColumnSpec, writeCsv } from '#kernel/csv.ts';
import type { Request } from '#kernel/http.ts';
import { writeXlsx } from '#kernel/xlsx.ts';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Sheet<Key extends string> = {
  /** Name of the file without extension, and of the sheet. */
  name: string;
  columns: readonly ColumnSpec<Key>[];
  rows: readonly Partial<Record<Key, Cell>>[];
};

/** Answers with a list as CSV or workbook. */
export async function download<Key extends string>(
  c: Request,
  kind: keyof typeof TYPES,
  { name, columns, rows }: Sheet<Key>,
) {
  const bytes = kind === 'csv' ? writeCsv(columns, rows) : await writeXlsx(name, columns, rows);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': TYPES[kind],
    'content-disposition': `attachment; filename="${name}.${kind}"`,
  });
}
