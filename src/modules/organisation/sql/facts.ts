import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type FactRow = {
  municipalityCode: string;
  fact: string;
  year: number;
  value: number | null;
  source: string;
  asOf: string;
  enteredAt: Date;
};

/** Of each municipality the newest row of each fact up to and including this year: its own, or the last one known before it. */
export async function listCurrentFacts(tx: Tx, municipalityCodes: readonly string[], year: number): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select distinct on (municipality_code, fact) municipality_code, fact, year, value, source, as_of, entered_at
    from (
      select distinct on (municipality_code, fact, year) municipality_code, fact, year, value, source, as_of, entered_at
      from organisation.yearly_facts
      where municipality_code = any(${municipalityCodes}) and year <= ${year}
      order by municipality_code, fact, year desc, entered_at desc, id desc
    ) newest
    where value is not null
    order by municipality_code, fact, year desc`.execute(tx);
  return rows;
}

/** Every row of one fact of one year, newest first: what holds now and what held before. */
export const listFactHistory = (tx: Tx, municipalityCode: string, year: number): Promise<FactRow[]> =>
  tx
    .selectFrom('organisation.yearlyFacts')
    .select(['municipalityCode', 'fact', 'year', 'value', 'source', 'asOf', 'enteredAt'])
    .where('municipalityCode', '=', municipalityCode)
    .where('year', '=', year)
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

export const insertFact = (
  tx: Tx,
  fact: {
    id: string;
    municipalityCode: string;
    year: number;
    fact: string;
    value: number | null;
    source: string;
    asOf: string;
    enteredAt: Date;
    enteredBy: string | null;
  },
): Promise<unknown> => tx.insertInto('organisation.yearlyFacts').values(fact).execute();

export type ListedFact = {
  code: string;
  name: string;
  year: number;
  fact: string;
  value: number;
  source: string;
  asOf: string;
};

/** The figures that hold now, of each municipality that is served and each year, by name and year. */
export async function listFacts(tx: Tx, municipalities: 'all' | readonly string[]): Promise<ListedFact[]> {
  const { rows } = await sql<ListedFact>`
    select municipality.code, municipality.name, newest.year, newest.fact, newest.value, newest.source, newest.as_of
    from (
      select distinct on (municipality_code, year, fact) municipality_code, year, fact, value, source, as_of
      from organisation.yearly_facts
      order by municipality_code, year, fact, entered_at desc, id desc
    ) newest
    join organisation.municipalities municipality on municipality.code = newest.municipality_code
    where newest.value is not null and municipality.served
      and (${municipalities === 'all'} or municipality.code = any(${municipalities === 'all' ? [] : municipalities}))
    order by municipality.name, newest.year, newest.source, newest.as_of, newest.fact`.execute(tx);
  return rows;
}

/** How many rows there are of a municipality and year, corrections included: it grows with each change. */
export async function countFactRows(tx: Tx, municipalityCode: string, year: number): Promise<number> {
  const { total } = await tx
    .selectFrom('organisation.yearlyFacts')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('municipalityCode', '=', municipalityCode)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return total;
}
