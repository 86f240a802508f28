import type { Tx } from '#kernel/db.ts';
import type { Answer } from '../sign-up-rules/index.ts';
import type { Attendance, PricedPerson, Registration } from './registration.ts';
import { listAnswers, listPersons } from './sql/details.ts';
import { listPlacesLeft, type PlacesLeft } from './sql/places-left.ts';
import { listOfSubjects } from './sql/registrations.ts';

/** A household with who comes and what they answered. */
export type Household = Registration & {
  readonly people: readonly PricedPerson[];
  readonly answers: readonly Answer[];
};

/** Everybody who signed up for a session or for the series that it belongs to, those who ended too, in order of arrival. */
export async function listForSession(
  tx: Tx,
  { id, activityId }: { id: string; activityId: string },
): Promise<Household[]> {
  const registrations = await listOfSubjects(tx, [id, activityId]);
  const ids = registrations.map((registration) => registration.id);
  const people = Map.groupBy(await listPersons(tx, ids), ({ registrationId }) => registrationId);
  const answers = Map.groupBy(await listAnswers(tx, ids), ({ registrationId }) => registrationId);
  return registrations.map((registration) => ({
    ...registration,
    people: people.get(registration.id) ?? [],
    answers: answers.get(registration.id) ?? [],
  }));
}

/** By session, how many places are left in each way to take part. A session for which nobody signs up is left out. */
export async function placesLeft(
  tx: Tx,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Partial<Record<Attendance, PlacesLeft>>>>> {
  const bySession = Map.groupBy(await listPlacesLeft(tx, sessionIds), ({ sessionId }) => sessionId);
  return new Map(
    [...bySession].map(([id, rows]) => [id, Object.fromEntries(rows.map((row) => [row.attendance, row]))]),
  );
}
