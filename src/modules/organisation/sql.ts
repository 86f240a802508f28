import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

export type Municipality = { code: string; name: string; slug: string; served: boolean };

const MUNICIPALITY = ['code', 'name', 'slug', 'served'] as const;

export const findMunicipality = (tx: Tx, codeOrSlug: string): Promise<Municipality | undefined> =>
  tx
    .selectFrom('organisation.municipalities')
    .select(MUNICIPALITY)
    .where((eb) => eb.or([eb('code', '=', codeOrSlug), eb('slug', '=', codeOrSlug)]))
    .executeTakeFirst();

/** All municipalities that the organisation serves, or those of them with these codes, by name. */
export const listMunicipalities = (tx: Tx, codes: 'all' | readonly string[] = 'all'): Promise<Municipality[]> =>
  tx
    .selectFrom('organisation.municipalities')
    .select(MUNICIPALITY)
    .where('served', '=', true)
    .$if(codes !== 'all', (query) => query.where('code', '=', sql<string>`any(${codes})`))
    .orderBy('name')
    .execute();

export type Branch = {
  id: string;
  municipalityCode: string;
  slug: string;
  name: string;
  sizeClass: string;
  sizeClassNote: string | null;
  street: string;
  postcode: string;
  town: string;
  longitude: string;
  latitude: string;
  hasCollection: boolean;
  coreFunctions: number[];
  facilities: string[];
  about: string;
};

const BRANCH = [
  'id',
  'municipalityCode',
  'slug',
  'name',
  'sizeClass',
  'sizeClassNote',
  'street',
  'postcode',
  'town',
  'longitude',
  'latitude',
  'hasCollection',
  'coreFunctions',
  'facilities',
  'about',
] as const;

/** The branches and service points that are open to the public on this day, by municipality and name. */
export const listBranches = (tx: Tx, on: string, municipalityCode?: string): Promise<Branch[]> =>
  tx
    .selectFrom('organisation.branches')
    .select(BRANCH)
    .where((eb) => eb.or([eb('openedOn', 'is', null), eb('openedOn', '<=', on)]))
    .where((eb) => eb.or([eb('closedOn', 'is', null), eb('closedOn', '>', on)]))
    .$if(municipalityCode !== undefined, (query) => query.where('municipalityCode', '=', municipalityCode ?? ''))
    .orderBy('municipalityCode')
    .orderBy('name')
    .execute();

export const findBranch = (tx: Tx, slug: string): Promise<Branch | undefined> =>
  tx.selectFrom('organisation.branches').select(BRANCH).where('slug', '=', slug).executeTakeFirst();

export type FactRow = { fact: string; year: number; value: number | null; source: string; asOf: string; enteredAt: Date };

/** The newest row of each fact up to and including this year: the year's own, or the last one known before it. */
export async function listCurrentFacts(tx: Tx, municipalityCode: string, year: number): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select distinct on (fact) fact, year, value, source, as_of, entered_at
    from (
      select distinct on (fact, year) fact, year, value, source, as_of, entered_at
      from organisation.yearly_facts
      where municipality_code = ${municipalityCode} and year <= ${year}
      order by fact, year desc, entered_at desc, id desc
    ) newest
    where value is not null
    order by fact, year desc`.execute(tx);
  return rows;
}

/** Every row of one fact of one year, newest first: what holds now and what held before. */
export const listFactHistory = (tx: Tx, municipalityCode: string, year: number): Promise<FactRow[]> =>
  tx
    .selectFrom('organisation.yearlyFacts')
    .select(['fact', 'year', 'value', 'source', 'asOf', 'enteredAt'])
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

/** Makes sure that two entries of facts of one municipality come one after the other. */
export const lockMunicipality = (tx: Tx, code: string): Promise<Municipality | undefined> =>
  tx.selectFrom('organisation.municipalities').select(MUNICIPALITY).where('code', '=', code).forUpdate().executeTakeFirst();
