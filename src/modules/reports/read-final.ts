import type { Tx } from '#kernel/db.ts';
import { findMunicipality } from '../organisation/index.ts';
import { type Final, type FinalSummary, findLastFinal, listFinals } from './sql/finals.ts';
import { findReportAt } from './sql/reports.ts';

/** The last edition that is final with those before it, the last one on top. */
export type PublicReport = { readonly final: Final; readonly editions: readonly FinalSummary[] };

type Asked = { readonly municipality: string; readonly year: number; readonly slug: string };

/**
 * A report to a municipality (by its slug) over a year as everybody may read it; an empty slug is the annual report.
 * Undefined as long as none is final.
 */
export async function publicReport(tx: Tx, { municipality, year, slug }: Asked): Promise<PublicReport | undefined> {
  const found = await findMunicipality(tx, municipality);
  const report = found && (await findReportAt(tx, { municipalityCode: found.code, year, slug }));
  const final = report && (await findLastFinal(tx, report.id));
  return final && { final, editions: await listFinals(tx, final.reportId) };
}
