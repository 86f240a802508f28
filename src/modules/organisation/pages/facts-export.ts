import { municipalitiesFor } from '#kernel/access.ts';
import { writeCsv } from '#kernel/csv.ts';
import { type Request, read } from '#kernel/http.ts';
import { writeXlsx } from '#kernel/xlsx.ts';
import { FACT_COLUMNS, factRows } from '../facts-table.ts';
import { listFacts } from '../sql/facts.ts';

const listed = (c: Request) =>
  read(c, async ({ tx, actor }) => factRows(await listFacts(tx, municipalitiesFor(actor, 'organisation:read'))));

/** All yearly facts that hold now, in the columns in which they can be imported again. */
export async function factsCsv(c: Request) {
  return c.body(
    new Uint8Array(writeCsv(FACT_COLUMNS, await listed(c))),
    200,
    headersOf('text/csv; charset=utf-8', 'csv'),
  );
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same as a workbook. */
export async function factsXlsx(c: Request) {
  const workbook = await writeXlsx('Gegevens', FACT_COLUMNS, await listed(c));
  return c.body(new Uint8Array(workbook), 200, headersOf(WORKBOOK, 'xlsx'));
}

const headersOf = (type: string, extension: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="gegevens-gemeenten.${extension}"`,
});
