import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Answer } from '../../sign-up-rules/index.ts';
import type { Band, PricedPerson } from '../registration.ts';

export type Details = { readonly persons: readonly PricedPerson[]; readonly answers: readonly Answer[] };

/** Writes down who comes and what was answered, with the row `registered` that stands before this in the same statement. */
export const DETAILS_OF_REGISTERED = ({ persons, answers }: Details): RawBuilder<unknown> => sql`
  who_comes as (
    insert into registrations.persons (registration_id, position, first_name, age, band, is_companion, cents)
    select registered.id, person.position, person."firstName", person.age, person.band, person."isCompanion", person.cents
    from registered, jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as person (
      position smallint, "firstName" text, age smallint, band text, "isCompanion" boolean, cents integer
    )
  ),
  answered as (
    insert into registrations.answers (registration_id, question_id, person, answer)
    select registered.id, given."questionId", given.person, given.answer
    from registered, jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as given (
      "questionId" uuid, person smallint, answer text
    )
  )`;

/** Who comes, and what was answered. */
export const insertDetails = (tx: Tx, registrationId: string, details: Details): Promise<unknown> =>
  sql`with registered as (select ${registrationId}::uuid as id), ${DETAILS_OF_REGISTERED(details)} select`.execute(tx);

export async function deleteDetails(tx: Tx, registrationIds: readonly string[]): Promise<void> {
  const ids = sql<string>`any(${registrationIds})`;
  await tx.deleteFrom('registrations.persons').where('registrationId', '=', ids).execute();
  await tx.deleteFrom('registrations.answers').where('registrationId', '=', ids).execute();
}

export const listPersons = (
  tx: Tx,
  registrationIds: readonly string[],
): Promise<(PricedPerson & { registrationId: string })[]> =>
  tx
    .selectFrom('registrations.persons')
    .select(['registrationId', 'position', 'firstName', 'age', 'isCompanion', 'cents'])
    .select(sql<Band>`band`.as('band'))
    .where('registrationId', '=', sql<string>`any(${registrationIds})`)
    .orderBy('registrationId')
    .orderBy('position')
    .execute();

export const listAnswers = (
  tx: Tx,
  registrationIds: readonly string[],
): Promise<(Answer & { registrationId: string })[]> =>
  tx
    .selectFrom('registrations.answers')
    .select(['registrationId', 'questionId', 'person', 'answer'])
    .where('registrationId', '=', sql<string>`any(${registrationIds})`)
    .orderBy('person')
    .execute();
