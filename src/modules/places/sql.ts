import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { PlaceKind } from './domain.ts';

/** What can be filled in of a place of others. */
export type PlaceDetails = {
  municipalityCode: string;
  kind: PlaceKind;
  name: string;
  street: string;
  postcode: string | null;
  town: string;
  /** Childcare: in BoekStart. Schools: in the library at school. */
  takesPart: boolean;
  brin: string | null;
};

export type Place = PlaceDetails & { id: string; archivedOn: string | null; version: number };

const kind = sql<PlaceKind>`kind`.as('kind');
const PLACE = [
  'id',
  'municipalityCode',
  kind,
  'name',
  'street',
  'postcode',
  'town',
  'takesPart',
  'brin',
  'archivedOn',
  'version',
] as const;

type Wanted = { kinds: readonly PlaceKind[]; municipalityCode?: string; archivedToo?: boolean };

/** The places of these kinds, of all municipalities or one, by municipality and town; archived ones, when asked for, last. */
export const listPlaces = (tx: Tx, { kinds, municipalityCode, archivedToo = false }: Wanted): Promise<Place[]> =>
  tx
    .selectFrom('places.places')
    .select(PLACE)
    .where('kind', '=', sql<string>`any(${kinds})`)
    .$if(municipalityCode !== undefined, (query) => query.where('municipalityCode', '=', municipalityCode ?? ''))
    .$if(!archivedToo, (query) => query.where('archivedOn', 'is', null))
    .orderBy((eb) => eb('archivedOn', 'is not', null))
    .orderBy('municipalityCode')
    .orderBy('town')
    .orderBy('name')
    .execute();

/** The places with these ids, in the archive or not, by town and name. */
export const listPlacesWith = (tx: Tx, ids: readonly string[]): Promise<Place[]> =>
  tx
    .selectFrom('places.places')
    .select(PLACE)
    .where('id', '=', sql<string>`any(${ids})`)
    .orderBy('town')
    .orderBy('name')
    .execute();

/** The place with this id, in the archive or not. */
export const findPlace = (tx: Tx, id: string): Promise<Place | undefined> =>
  tx.selectFrom('places.places').select(PLACE).where('id', '=', id).executeTakeFirst();

/** Locks the place until commit, so that two who edit it come one after the other. */
export const lockPlace = (tx: Tx, id: string): Promise<Place | undefined> =>
  tx.selectFrom('places.places').select(PLACE).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertPlace = (tx: Tx, place: PlaceDetails & { id: string }): Promise<unknown> =>
  tx.insertInto('places.places').values(place).execute();

export const updatePlace = (
  tx: Tx,
  id: string,
  changes: Partial<PlaceDetails & { archivedOn: string | null }>,
): Promise<unknown> =>
  tx
    .updateTable('places.places')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export type PupilCount = { placeId: string; schoolYear: number; pupils: number };

/** The pupils that these schools have told, of all school years or one, the newest first. */
export const listPupils = (tx: Tx, placeIds: readonly string[], schoolYear?: number): Promise<PupilCount[]> =>
  tx
    .selectFrom('places.schoolPupils')
    .select(['placeId', 'schoolYear', 'pupils'])
    .where('placeId', '=', sql<string>`any(${placeIds})`)
    .$if(schoolYear !== undefined, (query) => query.where('schoolYear', '=', schoolYear ?? 0))
    .orderBy('schoolYear', 'desc')
    .execute();

export const upsertPupils = (tx: Tx, count: PupilCount): Promise<unknown> =>
  tx
    .insertInto('places.schoolPupils')
    .values(count)
    .onConflict((conflict) => conflict.columns(['placeId', 'schoolYear']).doUpdateSet({ pupils: count.pupils }))
    .execute();

export const deletePupils = (tx: Tx, placeId: string, schoolYear: number): Promise<unknown> =>
  tx.deleteFrom('places.schoolPupils').where('placeId', '=', placeId).where('schoolYear', '=', schoolYear).execute();

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
    from places.places place
    left join places.school_pupils told on told.place_id = place.id and told.school_year = ${schoolYear}
    where place.municipality_code = ${municipalityCode} and place.archived_on is null`.execute(tx);
  const [counted] = rows;
  if (!counted) throw new Error('a count without groups has one row');
  return counted;
}
