import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Route } from '../../quotes/index.ts';
import type { PartyKind } from '../domain.ts';

/** What a list shows of an agreement: its last term, and the amounts of the term that the asked year falls in. */
export type AgreementSummary = {
  id: string;
  number: string;
  partyKind: PartyKind;
  partyName: string;
  municipalityCode: string;
  year: number;
  route: Route;
  startsOn: Day;
  endsBefore: Day;
  noticeBy: Day | null;
  renewalYears: number | null;
  noticed: boolean;
  annualCents: number;
  oneOffCents: number;
};

export type AgreementFilter = { municipalities: 'all' | readonly string[]; partyKind?: PartyKind; year?: number };

/** Agreements of which a day falls in the year, or all; the newest first. */
export async function listAgreements(tx: Tx, filter: AgreementFilter): Promise<AgreementSummary[]> {
  const codes = filter.municipalities === 'all' ? null : filter.municipalities;
  const { rows } = await sql<AgreementSummary>`
    select a.id, a.number, a.party_kind, a.party_name, a.municipality_code, a.year, a.route, a.starts_on, a.renewal_years,
      coalesce(e.ends_before, t.ends_before) as ends_before, t.notice_by, e.agreement_id is not null as noticed,
      l.annual_cents, l.one_off_cents
    from agreements.agreements a
    join agreements.terms t on t.agreement_id = a.id
      and t.number = (select max(number) from agreements.terms last where last.agreement_id = a.id)
    left join agreements.endings e on e.agreement_id = a.id
    cross join lateral (
      select coalesce(sum(annual_cents), 0)::bigint as annual_cents, coalesce(sum(one_off_cents), 0)::bigint as one_off_cents
      from agreements.lines where agreement_id = a.id and term_number = (
        select max(number) from agreements.terms due where due.agreement_id = a.id
          and (${filter.year ?? null}::int is null or due.starts_on < make_date(${filter.year ?? null}::int + 1, 1, 1)))
    ) l
    where (${codes}::text[] is null or a.municipality_code = any(${codes}))
      and (${filter.partyKind ?? null}::text is null or a.party_kind = ${filter.partyKind ?? null})
      and (${filter.year ?? null}::int is null or (a.starts_on < make_date(${filter.year ?? null}::int + 1, 1, 1)
        and coalesce(e.ends_before, t.ends_before) > make_date(${filter.year ?? null}::int, 1, 1)))
    order by a.concluded_at desc, a.id`.execute(tx);
  return rows;
}
