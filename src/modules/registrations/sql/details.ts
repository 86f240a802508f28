import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Answer } from '../../sign-up-rules/index.ts';
import type { Band, PricedPerson } from '../registration.ts';

export type Details = { readonly persons: readonly PricedPerson[]; readonly answers: readonly Answer[] };

/** Who comes, and what was answered. */
export async function insertDetails(tx: Tx, registrationId: string, { persons, answers }: Details): Promise<void> {
  const rows = persons.map((person) => ({ registrationId, ...person }));
  await tx.insertInto('registrations.persons').values(rows).execute();
  if (answers.length === 0) return;
  const given = answers.map((answer) => ({ registrationId, ...answer }));
  await tx.insertInto('registrations.answers').values(given).execute();
}

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
