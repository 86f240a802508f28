import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { FilledReport } from '../../report-contents/index.ts';

/** An edition as it was made final. */
export type Final = {
  readonly id: string;
  readonly reportId: string;
  readonly edition: number;
  readonly content: FilledReport;
  readonly hash: string;
  readonly finalisedAt: Date;
  /** What was put right since the edition before; empty for the first. */
  readonly reason: string;
};

const finals = (tx: Tx) =>
  tx
    .selectFrom('reports.finals')
    .select(['id', 'reportId', 'edition', 'hash', 'finalisedAt', 'reason'])
    .select(sql<FilledReport>`content`.as('content'));

/** The last edition that is final; undefined as long as none is. */
export const findLastFinal = (tx: Tx, reportId: string): Promise<Final | undefined> =>
  finals(tx).where('reportId', '=', reportId).orderBy('edition', 'desc').limit(1).executeTakeFirst();

export const findFinal = (tx: Tx, reportId: string, edition: number): Promise<Final | undefined> =>
  finals(tx).where('reportId', '=', reportId).where('edition', '=', edition).executeTakeFirst();

export type FinalSummary = Omit<Final, 'content'>;

/** The editions of a report, the last one on top. */
export const listFinals = (tx: Tx, reportId: string): Promise<FinalSummary[]> =>
  tx
    .selectFrom('reports.finals')
    .select(['id', 'reportId', 'edition', 'hash', 'finalisedAt', 'reason'])
    .where('reportId', '=', reportId)
    .orderBy('edition', 'desc')
    .execute();

export const insertFinal = (tx: Tx, final: Final & { finalisedBy: string | null }): Promise<unknown> =>
  tx
    .insertInto('reports.finals')
    .values({ ...final, content: JSON.stringify(final.content) })
    .execute();

export type PublicListing = {
  readonly municipality: string;
  readonly municipalitySlug: string;
  readonly year: number;
  readonly slug: string;
  readonly title: string;
};

/** Every report of which an edition is final, the last year on top; only those to this municipality when it is given. */
export const listPublic = (tx: Tx, municipalityCode?: string): Promise<PublicListing[]> =>
  tx
    .selectFrom('reports.reports as report')
    .innerJoin('organisation.pubMunicipalities as municipality', 'municipality.code', 'report.municipalityCode')
    .select(['report.year', 'report.slug', 'report.title'])
    .select([sql<string>`municipality.name`.as('municipality'), sql<string>`municipality.slug`.as('municipalitySlug')])
    .$if(municipalityCode !== undefined, (query) => query.where('report.municipalityCode', '=', municipalityCode ?? ''))
    .where((eb) => eb.exists(eb.selectFrom('reports.finals').select('id').whereRef('reportId', '=', 'report.id')))
    .orderBy('report.year', 'desc')
    .orderBy('municipality.name')
    .orderBy('report.slug')
    .execute();
