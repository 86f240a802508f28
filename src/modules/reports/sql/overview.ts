import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Report, ReportState } from '../report.ts';

type Listed = Report & {
  readonly municipality: string;
  readonly municipalitySlug: string;
  /** Of the last edition that is final; null as long as none is. */
  readonly finalisedAt: Date | null;
  /** Of all that are asked for, not of this part alone. */
  readonly total: number;
};

type Asked = {
  readonly municipalityCodes: 'all' | readonly string[];
  readonly year?: number | undefined;
  readonly state?: ReportState | undefined;
  readonly limit: number;
  readonly offset: number;
};

/** Reports in whatever state, the last year on top. */
export async function listReports(tx: Tx, asked: Asked): Promise<Listed[]> {
  const { municipalityCodes: codes, year = null, state = null, limit, offset } = asked;
  const { rows } = await sql<Listed>`
    select report.id, report.municipality_code, report.year, report.slug, report.title, report.state, report.edition,
      report.version, municipality.name as municipality, municipality.slug as municipality_slug,
      (select max(finalised_at) from reports.finals where report_id = report.id) as finalised_at,
      count(*) over ()::int as total
    from reports.reports report
    join organisation.pub_municipalities municipality on municipality.code = report.municipality_code
    where (${codes === 'all'} or report.municipality_code = any(${codes === 'all' ? [] : codes}))
      and (${year}::int is null or report.year = ${year})
      and (${state}::text is null or report.state = ${state})
    order by report.year desc, municipality.name, report.slug
    limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
