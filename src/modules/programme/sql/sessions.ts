import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { SetUp } from '../../rooms/index.ts';
import type { Moment, Session, SessionState } from '../session.ts';

const sessions = (tx: Tx) =>
  tx
    .selectFrom('programme.sessions as session')
    .leftJoin('rooms.pubRooms as room', 'room.id', 'session.roomId')
    .select(['session.id', 'activityId', 'beginsAt', 'endsAt', 'session.branchId', 'placeId', 'isOnline', 'roomId'])
    .select(['seatsOnSite', 'seatsOnline', 'sequence', 'cancelReason', 'adults', 'children', 'giftBooks', 'version'])
    .select(['room.name as roomName', sql<SessionState>`state`.as('state'), sql<SetUp | null>`set_up`.as('setUp')]);

export const findSession = (tx: Tx, id: string): Promise<Session | undefined> =>
  sessions(tx).where('session.id', '=', id).executeTakeFirst();

/** The sessions of an activity in order of time. Lock the activity first to be sure that no more come. */
export const listSessions = (tx: Tx, activityId: string): Promise<Session[]> =>
  sessions(tx).where('activityId', '=', activityId).orderBy('beginsAt').orderBy('session.id').execute();

/** In which states sessions of an activity are, each once: a series of a year is closed one by one. */
export async function listStates(tx: Tx, activityId: string): Promise<SessionState[]> {
  const rows = await tx
    .selectFrom('programme.sessions')
    .select(sql<SessionState>`state`.as('state'))
    .distinct()
    .where('activityId', '=', activityId)
    .execute();
  return rows.map(({ state }) => state);
}

type Told = 'state' | 'sequence' | 'cancelReason' | 'adults' | 'children' | 'giftBooks' | 'version' | 'roomName';
/** When what residents read of it changed. */
type Changed = { readonly changedAt: Date };
export type NewSession = Omit<Session, Told> & Changed;

export const insertSessions = (tx: Tx, rows: readonly NewSession[]): Promise<unknown> =>
  tx
    .insertInto('programme.sessions')
    .values([...rows])
    .execute();

export type SessionChanges = Partial<Omit<Session, 'id' | 'activityId' | 'version' | 'roomName'> & Changed>;

export const updateSession = (tx: Tx, id: string, changes: SessionChanges): Promise<unknown> =>
  tx
    .updateTable('programme.sessions')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const deleteSession = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('programme.sessions').where('id', '=', id).execute();

/** Cancels what an activity has still planned. Gives each session with the number that a calendar must hear. */
export const cancelPlanned = (
  tx: Tx,
  activityId: string,
  { cancelReason, changedAt }: { cancelReason: string } & Changed,
): Promise<{ id: string; sequence: number }[]> =>
  tx
    .updateTable('programme.sessions')
    .set((eb) => ({
      state: 'cancelled',
      cancelReason,
      changedAt,
      sequence: eb('sequence', '+', 1),
      version: eb('version', '+', 1),
    }))
    .where('activityId', '=', activityId)
    .where('state', '=', 'planned')
    .returning(['id', 'sequence'])
    .execute();

/** Calls held what has ended by now, of activities that residents know of. Gives their number. */
export async function markHeld(tx: Tx, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update programme.sessions session set state = 'held', version = session.version + 1
    from activities.pub_activities activity
    where activity.id = session.activity_id and activity.state = 'published'
      and session.state = 'planned' and session.ends_at <= ${now}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

export type Neighbour = Moment & { readonly activityId: string; readonly title: string };

type At = { branchId: string | null; placeId: string | null; from: Date; until: Date };

/** What takes place at a branch or place between two moments. */
export async function listNeighbours(tx: Tx, { branchId, placeId, from, until }: At): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    select session.activity_id, activity.title, session.begins_at, session.ends_at
    from programme.sessions session
    join activities.pub_activities activity on activity.id = session.activity_id
    where (session.branch_id = ${branchId} or session.place_id = ${placeId}) and session.state <> 'cancelled'
      and session.begins_at < ${until} and session.ends_at > ${from}
    order by session.begins_at`.execute(tx);
  return rows;
}
