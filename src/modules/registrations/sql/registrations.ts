import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Registration, RegistrationState } from '../registration.ts';
import { DETAILS_OF_REGISTERED, type Details } from './details.ts';

export type NewRegistration = Omit<Registration, 'subjectId' | 'persons' | 'endedBy' | 'wipedAt' | 'version'> & {
  readonly toldSequence: number;
  readonly formKey: string;
};

const COLUMNS = sql`id, activity_id, session_id, form, state, held_until, adults, children, name, email, phone, language,
  municipality_code, origin, payment, cents_due, registered_at, told_sequence, form_key`;

const VALUES = (row: NewRegistration): RawBuilder<unknown> => sql`${row.id}::uuid, ${row.activityId}::uuid,
  ${row.sessionId}::uuid, ${row.attendance}::text, ${row.state}::text, ${row.heldUntil}::timestamptz, ${row.adults}::smallint,
  ${row.children}::smallint, ${row.name}::text, ${row.email}::text, ${row.phone}::text, ${row.language}::text,
  ${row.municipalityCode}::text, ${row.origin}::text, ${row.payment}::text, ${row.centsDue}::integer,
  ${row.registeredAt}::timestamptz, ${row.toldSequence}::integer, ${row.formKey}::uuid`;

/** A household with who comes and what it answered. */
export type NewHousehold = { readonly row: NewRegistration; readonly details: Details };

/** Writes a household down for each row of what stands before this in the same statement: for one, or for none. */
const writtenFor = (guard: RawBuilder<unknown>, { row, details }: NewHousehold): RawBuilder<unknown> => sql`
  registered as (insert into registrations.registrations (${COLUMNS}) select ${VALUES(row)} from ${guard} returning id),
  ${DETAILS_OF_REGISTERED(details)}
  select id from registered`;

/**
 * Takes places for a household and writes it down, in one statement: all of its places, or none and nothing written.
 * However many come at once, no more places are given than the limit (null: no limit). Gives whether it got them.
 */
export async function insertWithPlaces(tx: Tx, household: NewHousehold, limit: number | null): Promise<boolean> {
  const { row } = household;
  const places = row.adults + row.children;
  const fits = (taken: RawBuilder<unknown>) => (limit === null ? sql`true` : sql`${taken} <= ${limit}::integer`);
  const { rows } = await sql`
    with taken as (
      insert into registrations.counters as counter (subject_id, form, activity_id, taken)
      select ${row.sessionId ?? row.activityId}::uuid, ${row.attendance}::text, ${row.activityId}::uuid, ${places}::integer
      where ${fits(sql`${places}::integer`)}
      on conflict (subject_id, form) do update set taken = counter.taken + excluded.taken
        where not counter.is_closed and ${fits(sql`counter.taken + excluded.taken`)}
      returning taken
    ),
    ${writtenFor(sql`taken`, household)}`.execute(tx);
  return rows.length > 0;
}

/**
 * Writes down a household that waits, where there are too few places for it. Who frees places waits until this commits, and so
 * finds it in the queue; others who come to wait do not. Gives whether it waits.
 */
export async function insertWaiting(tx: Tx, household: NewHousehold, limit: number | null): Promise<boolean> {
  const { row } = household;
  const { rows } = await sql`
    with full_up as (
      select from registrations.counters counter
      where counter.subject_id = ${row.sessionId ?? row.activityId} and counter.form = ${row.attendance}
        and not counter.is_closed and counter.taken + ${row.adults + row.children}::integer > ${limit}::integer
      for share
    ),
    ${writtenFor(sql`full_up`, household)}`.execute(tx);
  return rows.length > 0;
}

const registrations = (tx: Tx) =>
  tx
    .selectFrom('registrations.registrations')
    .select(['id', 'activityId', 'sessionId', 'heldUntil', 'adults', 'children', 'name', 'email', 'phone'])
    .select(['municipalityCode', 'centsDue', 'registeredAt', 'wipedAt', 'version'])
    .select([
      sql<string>`subject_id`.as('subjectId'),
      sql<number>`persons`.as('persons'),
      sql<Registration['attendance']>`form`.as('attendance'),
      sql<RegistrationState>`state`.as('state'),
      sql<Registration['language']>`language`.as('language'),
      sql<Registration['origin']>`origin`.as('origin'),
      sql<Registration['payment']>`payment`.as('payment'),
      sql<Registration['endedBy']>`ended_by`.as('endedBy'),
    ]);

export const findRegistration = (tx: Tx, id: string): Promise<Registration | undefined> =>
  registrations(tx).where('id', '=', id).executeTakeFirst();

/** All of some subjects, those who ended too, in the order in which they came. */
export const listOfSubjects = (tx: Tx, subjectIds: readonly string[]): Promise<Registration[]> =>
  registrations(tx)
    .where(sql<string>`subject_id`, '=', sql<string>`any(${subjectIds})`)
    .orderBy('registeredAt')
    .orderBy('id')
    .execute();

export type RegistrationChanges = Partial<
  Pick<
    Registration,
    | 'state'
    | 'heldUntil'
    | 'adults'
    | 'children'
    | 'name'
    | 'email'
    | 'phone'
    | 'language'
    | 'payment'
    | 'centsDue'
    | 'endedBy'
  >
> & { readonly endedAt?: Date | null };

export const updateRegistration = (tx: Tx, id: string, changes: RegistrationChanges): Promise<unknown> =>
  tx
    .updateTable('registrations.registrations')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
