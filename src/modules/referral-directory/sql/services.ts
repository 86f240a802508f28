import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Service, ServiceDetails, ServiceHours, ServiceStatus } from '../domain.ts';

const SERVICE = [
  'id',
  'organisationId',
  'name',
  'description',
  'url',
  'email',
  'phones',
  sql<ServiceStatus>`status`.as('status'),
  'topics',
  'languages',
  'municipalityCodes',
  'eligibilityDescription',
  'minimumAge',
  'maximumAge',
  'applicationProcess',
  'requiredDocuments',
  'interpretationServices',
  'feesDescription',
  'costCents',
  'alert',
  'editedAt',
  'confirmedOn',
  'version',
] as const;

const places = sql<Service['places']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', there.id, 'locationId', there.location_id) order by there.id)
  from referral_directory.service_locations there where there.service_id = services.id), '[]')`;

const hours = sql<ServiceHours[]>`coalesce((
  select jsonb_agg(jsonb_build_object('locationId', schedule.location_id, 'weekday', schedule.weekday, 'weeks', schedule.weeks,
    'opensAt', to_char(schedule.opens_at, 'HH24:MI'), 'closesAt', to_char(schedule.closes_at, 'HH24:MI'))
    order by schedule.weekday, schedule.opens_at, schedule.id)
  from referral_directory.schedules schedule where schedule.service_id = services.id), '[]')`;

/** The services of these organisations, or of all, with where and when; those that ended last. */
export const listServices = (tx: Tx, organisationIds: readonly string[] | 'all'): Promise<Service[]> =>
  tx
    .selectFrom('referralDirectory.services')
    .select([...SERVICE, places.as('places'), hours.as('hours')])
    .$if(organisationIds !== 'all', (query) => query.where('organisationId', '=', sql<string>`any(${organisationIds})`))
    .orderBy((eb) => eb('status', 'in', ['inactive', 'defunct']))
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .execute();

type Edited = ServiceDetails & { editedAt: Date };

export const insertService = (tx: Tx, row: Edited & { id: string }): Promise<unknown> =>
  tx.insertInto('referralDirectory.services').values(row).execute();

export const updateService = (
  tx: Tx,
  id: string,
  changes: Partial<Edited & Pick<Service, 'confirmedOn'>>,
): Promise<unknown> =>
  tx
    .updateTable('referralDirectory.services')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Says of all that an organisation offers that it was right on this day. */
export const confirmServices = (tx: Tx, organisationId: string, confirmedOn: string): Promise<unknown> =>
  tx
    .updateTable('referralDirectory.services')
    .set({ confirmedOn })
    .where('organisationId', '=', organisationId)
    .where('status', 'in', ['active', 'temporarily closed'])
    .execute();

/** Forgets where and when these services are. */
export async function deleteWhereAndWhen(tx: Tx, serviceIds: readonly string[]): Promise<void> {
  const theirs = sql<string>`any(${[...serviceIds]}::uuid[])`;
  await tx.deleteFrom('referralDirectory.schedules').where('serviceId', '=', theirs).execute();
  await tx.deleteFrom('referralDirectory.serviceLocations').where('serviceId', '=', theirs).execute();
}

export const insertServiceLocations = (
  tx: Tx,
  rows: readonly { id: string; serviceId: string; locationId: string }[],
): Promise<unknown> =>
  tx
    .insertInto('referralDirectory.serviceLocations')
    .values([...rows])
    .execute();

export const insertSchedules = (
  tx: Tx,
  rows: readonly (ServiceHours & { id: string; serviceId: string })[],
): Promise<unknown> =>
  tx
    .insertInto('referralDirectory.schedules')
    .values([...rows])
    .execute();
