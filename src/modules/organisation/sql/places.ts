import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** What can be filled in of a place of others. */
export type PlaceDetails = {
  municipalityCode: string;
  kind: string;
  name: string;
  street: string;
  postcode: string | null;
  town: string;
  takesPart: boolean;
  brin: string | null;
};

export type Place = PlaceDetails & { id: string; archivedOn: string | null; version: number };

const PLACE = [
  'id',
  'municipalityCode',
  'kind',
  'name',
  'street',
  'postcode',
  'town',
  'takesPart',
  'brin',
  'archivedOn',
  'version',
] as const;

/** The places of these kinds, of all municipalities or one, archived ones last. */
export const listPlaces = (tx: Tx, kinds: readonly string[], municipalityCode?: string): Promise<Place[]> =>
  tx
    .selectFrom('organisation.places')
    .select(PLACE)
    .where('kind', '=', sql<string>`any(${kinds})`)
    .$if(municipalityCode !== undefined, (query) => query.where('municipalityCode', '=', municipalityCode ?? ''))
    .orderBy((eb) => eb('archivedOn', 'is not', null))
    .orderBy('municipalityCode')
    .orderBy('town')
    .orderBy('name')
    .execute();

export const findPlace = (tx: Tx, id: string): Promise<Place | undefined> =>
  tx.selectFrom('organisation.places').select(PLACE).where('id', '=', id).executeTakeFirst();

/** Locks the place until commit, so that two who edit it come one after the other. */
export const lockPlace = (tx: Tx, id: string): Promise<Place | undefined> =>
  tx.selectFrom('organisation.places').select(PLACE).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertPlace = (tx: Tx, place: PlaceDetails & { id: string }): Promise<unknown> =>
  tx.insertInto('organisation.places').values(place).execute();

export const updatePlace = (
  tx: Tx,
  id: string,
  changes: Partial<PlaceDetails & { archivedOn: string | null }>,
): Promise<unknown> =>
  tx
    .updateTable('organisation.places')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export type PupilCount = { placeId: string; schoolYear: number; pupils: number };

/** The pupils that these schools have told, the newest school year first. */
export const listPupils = (tx: Tx, placeIds: readonly string[]): Promise<PupilCount[]> =>
  tx
    .selectFrom('organisation.schoolPupils')
    .select(['placeId', 'schoolYear', 'pupils'])
    .where('placeId', '=', sql<string>`any(${placeIds})`)
    .orderBy('schoolYear', 'desc')
    .execute();

export const upsertPupils = (tx: Tx, count: PupilCount): Promise<unknown> =>
  tx
    .insertInto('organisation.schoolPupils')
    .values(count)
    .onConflict((conflict) => conflict.columns(['placeId', 'schoolYear']).doUpdateSet({ pupils: count.pupils }))
    .execute();

export const deletePupils = (tx: Tx, placeId: string, schoolYear: number): Promise<unknown> =>
  tx
    .deleteFrom('organisation.schoolPupils')
    .where('placeId', '=', placeId)
    .where('schoolYear', '=', schoolYear)
    .execute();

type Counted = {
  schoolsKnown: number;
  schools: number;
  childcareKnown: number;
  childcare: number;
  clinics: number;
  pupilsTold: number;
  pupils: number;
};

/** What is registered in a municipality now, archived places left out; pupils are those of one school year. */
export async function countRegistered(tx: Tx, municipalityCode: string, schoolYear: number): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select
      count(*) filter (where place.kind = 'primary-school') as schools_known,
      count(*) filter (where place.kind = 'primary-school' and place.takes_part) as schools,
      count(*) filter (where place.kind = 'childcare') as childcare_known,
      count(*) filter (where place.kind = 'childcare' and place.takes_part) as childcare,
      count(*) filter (where place.kind = 'clinic') as clinics,
      count(told.pupils) filter (where place.kind = 'primary-school' and place.takes_part) as pupils_told,
      coalesce(sum(told.pupils) filter (where place.kind = 'primary-school' and place.takes_part), 0)::int as pupils
    from organisation.places place
    left join organisation.school_pupils told on told.place_id = place.id and told.school_year = ${schoolYear}
    where place.municipality_code = ${municipalityCode} and place.archived_on is null`.execute(tx);
  const [counted] = rows;
  if (!counted) throw new Error('a count without groups has one row');
  return counted;
}
