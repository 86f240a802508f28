import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Report, ReportState } from '../report.ts';

const reports = (tx: Tx) =>
  tx
    .selectFrom('reports.reports')
    .select(['id', 'municipalityCode', 'year', 'slug', 'title', 'edition', 'version'])
    .select(sql<ReportState>`state`.as('state'));

export const findReport = (tx: Tx, id: string): Promise<Report | undefined> =>
  reports(tx).where('id', '=', id).executeTakeFirst();

/** A report with the last of its editions that is final; zero as long as none is. */
export type ReadableReport = Report & { readonly lastFinal: number };

/** What these municipalities may read: reports that lie with them, and those of which an edition is final. The last year on top. */
export const listReadable = (tx: Tx, municipalities: 'all' | readonly string[]): Promise<ReadableReport[]> => {
  const lastFinal = sql<number>`coalesce((
    select max(final.edition) from reports.finals final where final.report_id = reports.reports.id), 0)`;
  return reports(tx)
    .select(lastFinal.as('lastFinal'))
    .where((eb) => eb.or([eb('state', '=', 'in-review'), eb(lastFinal, '>', 0)]))
    .$if(municipalities !== 'all', (query) => query.where('municipalityCode', 'in', ['', ...municipalities]))
    .orderBy('year', 'desc')
    .orderBy('slug')
    .orderBy('municipalityCode')
    .execute();
};

/** Locks the report until commit: whoever changes a part of it comes after whoever makes it final, or before. */
export const lockReport = (tx: Tx, id: string): Promise<Report | undefined> =>
  reports(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export type ReportKey = Pick<Report, 'municipalityCode' | 'year' | 'slug'>;

export const findReportAt = (tx: Tx, { municipalityCode, year, slug }: ReportKey): Promise<Report | undefined> =>
  reports(tx)
    .where('municipalityCode', '=', municipalityCode)
    .where('year', '=', year)
    .where('slug', '=', slug)
    .executeTakeFirst();

/** False when there is one already for this municipality, year and slug. */
export const insertReport = async (tx: Tx, report: Omit<Report, 'edition' | 'version'>): Promise<boolean> =>
  (
    await tx
      .insertInto('reports.reports')
      .values(report)
      .onConflict((conflict) => conflict.constraint('reports_once').doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows === 1n;

/** The version goes up, also when something that belongs to the report changed. */
export const updateReport = (
  tx: Tx,
  id: string,
  changes: Partial<Pick<Report, 'title' | 'state' | 'edition'>>,
): Promise<unknown> =>
  tx
    .updateTable('reports.reports')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
