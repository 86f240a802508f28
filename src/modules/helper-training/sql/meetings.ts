import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Taken } from '../domain.ts';

export type MeetingDetails = {
  /** Null: helpers talk about hard cases. */
  readonly trainingId: string | null;
  /** What an intervision is about. */
  readonly topics: string;
  readonly heldOn: Day;
  readonly place: string;
  /** The organisation that gives it. */
  readonly givenBy: string;
  /** Null: for helpers of the whole organisation. */
  readonly municipalityCode: string | null;
};

export type Meeting = MeetingDetails & {
  readonly id: string;
  /** Somebody said who was there. */
  readonly isHeld: boolean;
  readonly version: number;
};

const meetings = (tx: Tx) =>
  tx
    .selectFrom('helperTraining.meetings')
    .select(['id', 'trainingId', 'place', 'givenBy', 'topics', 'municipalityCode', 'isHeld', 'version'])
    .select(sql<Day>`held_on`.as('heldOn'));

export type ListedMeeting = Meeting & { readonly participants: number; readonly total: number };

/** Those of these municipalities and of the whole organisation, the last one on top, and how many there are in all. */
export async function listMeetings(
  tx: Tx,
  { municipalities, trainingId }: { municipalities: 'all' | readonly string[]; trainingId?: string },
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedMeeting[]> {
  const { rows } = await sql<ListedMeeting>`
    select id, training_id, held_on, place, given_by, topics, municipality_code, is_held, version,
      (select count(*)::int from helper_training.participants where meeting_id = meeting.id) as participants,
      count(*) over ()::int as total
    from helper_training.meetings meeting
    where ${municipalities === 'all' ? sql`true` : sql`(municipality_code is null or municipality_code = any(${municipalities}))`}
      and ${trainingId === undefined ? sql`true` : sql`training_id = ${trainingId}`}
    order by held_on desc, id limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}

export const findMeeting = (tx: Tx, id: string): Promise<Meeting | undefined> =>
  meetings(tx).where('id', '=', id).executeTakeFirst();

/** Locks the meeting until commit: its details and who is on it change one after the other. */
export const lockMeeting = (tx: Tx, id: string): Promise<Meeting | undefined> =>
  meetings(tx).where('id', '=', id).forUpdate().executeTakeFirst();

export const insertMeeting = (tx: Tx, id: string, details: MeetingDetails): Promise<unknown> =>
  tx
    .insertInto('helperTraining.meetings')
    .values({ id, ...details })
    .execute();

export const updateMeeting = (
  tx: Tx,
  id: string,
  changes: Partial<MeetingDetails & { isHeld: boolean }>,
): Promise<unknown> =>
  tx
    .updateTable('helperTraining.meetings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Who is on it goes with it. */
export const deleteMeeting = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('helperTraining.meetings').where('id', '=', id).execute();

/** The ids of who is expected, or was there. */
export const listParticipants = async (tx: Tx, meetingId: string): Promise<string[]> =>
  (
    await tx.selectFrom('helperTraining.participants').select('helperId').where('meetingId', '=', meetingId).execute()
  ).map(({ helperId }) => helperId);

/** Puts these of the helpers `among` on it and takes the others of them off; who is not among them stays as they were. */
export async function replaceParticipants(
  tx: Tx,
  meetingId: string,
  { among, helperIds }: { readonly among: readonly string[]; readonly helperIds: readonly string[] },
): Promise<void> {
  await sql`
    with gone as (
      delete from helper_training.participants
      where meeting_id = ${meetingId} and helper_id = any(${among}::uuid[]) and helper_id <> all(${helperIds}::uuid[])
    )
    insert into helper_training.participants (meeting_id, helper_id)
    select ${meetingId}::uuid, unnest(${helperIds}::uuid[]) on conflict do nothing`.execute(tx);
}

/** What these helpers took: only meetings that were held. */
export async function listTaken(tx: Tx, helperIds: readonly string[]): Promise<(Taken & { helperId: string })[]> {
  const { rows } = await sql<Taken & { helperId: string }>`
    select participant.helper_id, meeting.training_id, meeting.held_on
    from helper_training.participants participant
    join helper_training.meetings meeting on meeting.id = participant.meeting_id
    where meeting.is_held and meeting.training_id is not null and participant.helper_id = any(${helperIds}::uuid[])`.execute(
    tx,
  );
  return rows;
}
