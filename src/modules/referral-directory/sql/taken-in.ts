import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import { upsertRows } from '#kernel/upsert-rows.ts';
import type { LocationDetails, Organisation, Service } from '../domain.ts';

type Rows<T> = readonly (T & { id: string })[];

/** Makes who would change an entry wait until commit. */
export const lockGuide = (tx: Tx): Promise<unknown> =>
  sql`lock table referral_directory.organisations in exclusive mode`.execute(tx);

export const upsertOrganisations = (tx: Tx, rows: Rows<Omit<Organisation, 'version'>>): Promise<void> =>
  upsertRows(tx, 'referral_directory.organisations', rows);

export const upsertLocations = (tx: Tx, rows: Rows<LocationDetails>): Promise<void> =>
  upsertRows(tx, 'referral_directory.locations', rows);

export const upsertServices = (tx: Tx, rows: Rows<Omit<Service, 'version' | 'places' | 'hours'>>): Promise<void> =>
  upsertRows(tx, 'referral_directory.services', rows);

/** Takes back that somebody confirmed these organisations. */
export const unconfirmOrganisations = (tx: Tx, ids: readonly string[]): Promise<unknown> =>
  sql`update referral_directory.organisations set confirmed_on = null, confirmed_by = null
    where id = any(${[...ids]}::uuid[])`.execute(tx);
