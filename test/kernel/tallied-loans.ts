import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { Tally } from '#kernel/tallies.ts';

/** The branches of two municipalities, as loans of these tests name them. */
export const BRANCHES = [
  { branchId: '00000000-0000-4000-8000-000000000001', municipalityCode: 'GM0109' },
  { branchId: '00000000-0000-4000-8000-000000000002', municipalityCode: 'GM0109' },
  { branchId: '00000000-0000-4000-8000-000000000003', municipalityCode: 'GM0114' },
] as const;

/** A table of loans, partitioned by year, with a tally of the loans and one of their renewals. */
export async function makeTalliedLoans(db: Db | Tx): Promise<void> {
  const statements = [
    'create schema lending',
    // No identity column: before PostgreSQL 17 a partition does not fill that in.
    'create sequence lending.loan_ids',
    `create table lending.loans (
       id int not null default nextval('lending.loan_ids'), lent_on date not null, municipality_code text, branch_id uuid,
       kind text not null, renewals int not null default 0, returned boolean not null default false,
       primary key (id, lent_on)
     ) partition by range (lent_on)`,
    `create table lending.loans_2025 partition of lending.loans for values from ('2025-01-01') to ('2026-01-01')`,
    `create table lending.loans_2026 partition of lending.loans for values from ('2026-01-01') to ('2027-01-01')`,
    'create table lending.loans_other partition of lending.loans default',
    `select kernel.keep_tally('lending.loans', 'lending.loan_tally', 'lent_on', '{municipality_code,branch_id,kind}')`,
    `select kernel.keep_tally('lending.loans', 'lending.renewal_tally', 'lent_on', '{municipality_code}', 'renewals')`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export const LOAN_TALLY = {
  name: 'lending.loanTally',
  by: ['kind'],
  municipality: 'municipalityCode',
  branch: 'branchId',
} as const satisfies Tally;

export const RENEWAL_TALLY = {
  name: 'lending.renewalTally',
  by: ['municipalityCode'],
  municipality: 'municipalityCode',
} as const satisfies Tally;

export type Loan = { readonly day: Day; readonly branch?: number; readonly kind?: string; readonly renewals?: number };

/** Lends at one of the branches; without one nobody knows where it was. */
export async function lend(db: Db | Tx, loans: readonly Loan[]): Promise<void> {
  const branchOf = ({ branch }: Loan) => (branch === undefined ? undefined : BRANCHES[branch]);
  await sql`
    insert into lending.loans (lent_on, municipality_code, branch_id, kind, renewals)
    select lent_on, municipality_code, branch_id, kind, renewals from unnest(
      ${loans.map(({ day }) => day)}::date[], ${loans.map((loan) => branchOf(loan)?.municipalityCode ?? null)}::text[],
      ${loans.map((loan) => branchOf(loan)?.branchId ?? null)}::uuid[],
      ${loans.map(({ kind }) => kind ?? 'book')}::text[], ${loans.map(({ renewals }) => renewals ?? 0)}::int[]
    ) as loan (lent_on, municipality_code, branch_id, kind, renewals)`.execute(db);
}

export type TallyFault = {
  readonly month: Day;
  readonly keys: unknown;
  readonly tallied: number;
  readonly recounted: number;
};

/** Where either tally differs from a recount, as of one moment. */
export async function tallyFaults(db: Db | Tx): Promise<TallyFault[]> {
  const { rows } = await sql<TallyFault>`
    select month, keys, tallied, recounted from kernel.tally_faults('lending.loan_tally')
    union all select month, keys, tallied, recounted from kernel.tally_faults('lending.renewal_tally')`.execute(db);
  return rows;
}
