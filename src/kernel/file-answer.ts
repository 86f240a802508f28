import { type Cell, type ColumnSpec, writeCsv } from './csv.ts';
import type { Request } from './http.ts';
import { writeXlsx } from './xlsx.ts';

/** Answers with a document that the browser opens. `name` is that of the file, without its ending. */
export const answerPdf = (c: Request, { pdf, name }: { pdf: Uint8Array; name: string }): Response =>
  c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="${safeName(name)}.pdf"`,
  });

type Sheet<Key extends string> = {
  /** Of the file, without its ending, and of the sheet in a workbook. */
  readonly name: string;
  readonly columns: readonly ColumnSpec<Key>[];
  readonly rows: readonly Partial<Record<Key, Cell>>[];
};

/** Answers with a table to keep: a workbook when the address ends with `.xlsx`, otherwise CSV. */
export async function answerTable<Key extends string>(
  c: Request,
  { name, columns, rows }: Sheet<Key>,
): Promise<Response> {
  const workbook = c.req.path.endsWith('.xlsx');
  const bytes = workbook ? await writeXlsx(name, columns, rows) : writeCsv(columns, rows);
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': workbook
      ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      : 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${safeName(name)}.${workbook ? 'xlsx' : 'csv'}"`,
  });
}

/** Only what stands safely in a header and on every disk, whoever typed it. */
const safeName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-');
