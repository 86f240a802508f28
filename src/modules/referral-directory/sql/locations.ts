import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Location, LocationDetails, LocationType } from '../domain.ts';

const LOCATION = [
  'id',
  'organisationId',
  sql<LocationType>`location_type`.as('locationType'),
  'name',
  'url',
  'street',
  'postcode',
  'town',
  'latitude',
  'longitude',
  'accessibility',
  'transportation',
  'version',
] as const;

/** The locations of these organisations, or of all, by name. */
export const listLocations = (tx: Tx, organisationIds: readonly string[] | 'all'): Promise<Location[]> =>
  tx
    .selectFrom('referralDirectory.locations')
    .select(LOCATION)
    .$if(organisationIds !== 'all', (query) => query.where('organisationId', '=', sql<string>`any(${organisationIds})`))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();

export const insertLocation = (tx: Tx, row: LocationDetails & { id: string }): Promise<unknown> =>
  tx.insertInto('referralDirectory.locations').values(row).execute();

export const updateLocation = (tx: Tx, id: string, changes: Partial<LocationDetails>): Promise<unknown> =>
  tx
    .updateTable('referralDirectory.locations')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
