import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Basis } from '../domain.ts';

export type AgreedPrice = {
  agreementId: string;
  number: string;
  partyName: string;
  serviceId: string;
  title: string;
  annualCents: number;
  oneOffCents: number;
};

/**
 * The lines that municipalities pay in a year: of the term that the first of January falls in, or the first term when the
 * agreement starts later in the year. `municipalityCode` null: of every municipality.
 */
export async function listAgreedPrices(tx: Tx, year: number, municipalityCode: string | null): Promise<AgreedPrice[]> {
  const { rows } = await sql<AgreedPrice>`
    select a.id as agreement_id, a.number, a.party_name, l.service_id, l.title, l.annual_cents, l.one_off_cents
    from agreements.agreements a
    join agreements.lines l on l.agreement_id = a.id and l.term_number = (
      select max(due.number) from agreements.terms due
      where due.agreement_id = a.id and due.starts_on <= greatest(make_date(${year}::int, 1, 1), a.starts_on)
        and due.starts_on < make_date(${year}::int + 1, 1, 1) and due.ends_before > make_date(${year}::int, 1, 1))
    left join agreements.endings e on e.agreement_id = a.id
    where a.party_kind = 'municipality'
      and (${municipalityCode}::text is null or a.municipality_code = ${municipalityCode})
      and (e.ends_before is null or e.ends_before > make_date(${year}::int, 1, 1))
    order by a.concluded_at, a.id, l.position`.execute(tx);
  return rows;
}

export type AgreedBasis = { id: string; number: string; partyName: string; basis: Basis; annualCents: number };

/** What each agreement with a municipality that runs in this year or later rests on, and what its last term costs a year. */
export async function listBases(tx: Tx, year: number): Promise<AgreedBasis[]> {
  const { rows } = await sql<AgreedBasis>`
    select a.id, a.number, a.party_name, a.basis, (
      select coalesce(sum(annual_cents), 0)::bigint from agreements.lines where agreement_id = a.id and term_number = t.number
    ) as annual_cents
    from agreements.agreements a
    join agreements.terms t on t.agreement_id = a.id
      and t.number = (select max(number) from agreements.terms last where last.agreement_id = a.id)
    left join agreements.endings e on e.agreement_id = a.id
    where a.party_kind = 'municipality' and coalesce(e.ends_before, t.ends_before) > make_date(${year}::int, 1, 1)
    order by a.party_name, a.concluded_at, a.id`.execute(tx);
  return rows;
}
