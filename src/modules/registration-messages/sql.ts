import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { Told } from './changes.ts';
import type { MessageKind } from './kind-texts.ts';

/** One message: of one kind, at one occasion. */
export type AboutMessage = {
  readonly registrationId: string;
  readonly kind: MessageKind;
  readonly occasion: string;
};

type NewMessage = Omit<AboutMessage, 'kind'> & {
  readonly kind: MessageKind | 'links';
  readonly writtenAt: Date;
  readonly sentAt?: Date;
};

/** Notes that a message is to leave. False when it was before: then nobody hears it again. */
export const insertMessage = async (tx: Tx, message: NewMessage): Promise<boolean> =>
  ((
    await tx
      .insertInto('registrationMessages.messages')
      .values(message)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows ?? 0n) > 0n;

/** Whether it left already. */
export const isSent = async (tx: Tx, { registrationId, kind, occasion }: AboutMessage): Promise<boolean> =>
  (await tx
    .selectFrom('registrationMessages.messages')
    .select('sentAt')
    .where('registrationId', '=', registrationId)
    .where('kind', '=', kind)
    .where('occasion', '=', occasion)
    .where('sentAt', 'is not', null)
    .executeTakeFirst()) !== undefined;

/** Notes that it left. */
export const markSent = (tx: Tx, { registrationId, kind, occasion }: AboutMessage, sentAt: Date): Promise<unknown> =>
  tx
    .updateTable('registrationMessages.messages')
    .set({ sentAt })
    .where('registrationId', '=', registrationId)
    .where('kind', '=', kind)
    .where('occasion', '=', occasion)
    .execute();

/** When and where a household knows its sessions to be. Undefined when nothing told it yet. */
export const findKnown = async (tx: Tx, registrationId: string): Promise<readonly Told[] | undefined> =>
  (
    await tx
      .selectFrom('registrationMessages.known')
      .select(sql<readonly Told[]>`sessions`.as('sessions'))
      .where('registrationId', '=', registrationId)
      .executeTakeFirst()
  )?.sessions;

/** Notes what a household knows from now on. */
export async function keepKnown(tx: Tx, registrationId: string, known: readonly Told[]): Promise<void> {
  const sessions = JSON.stringify(known);
  await tx
    .insertInto('registrationMessages.known')
    .values({ registrationId, sessions })
    .onConflict((conflict) => conflict.column('registrationId').doUpdateSet({ sessions }))
    .execute();
}

export type ToRemind = { readonly registrationId: string; readonly sessionId: string };

type Days = { readonly from: Date; readonly until: Date; readonly today: Date };

/**
 * Households with a place in what begins between two moments. Not who signed up today, who was reminded of it today, or who heard
 * of this one session today that they have a place or that it moved.
 */
export async function listToRemind(tx: Tx, { from, until, today }: Days): Promise<ToRemind[]> {
  const { rows } = await sql<ToRemind>`
    select registration.id as registration_id, session.id as session_id
    from programme.pub_sessions session
    join registrations.pub_registrations registration on registration.subject_id in (session.id, session.activity_id)
    where session.begins_at >= ${from} and session.begins_at < ${until} and session.state = 'planned'
      and registration.state = 'placed' and registration.registered_at < ${today}
      and not exists (
        select from registration_messages.messages message
        where message.registration_id = registration.id and message.written_at >= ${today} and (
          message.kind = 'reminder' and starts_with(message.occasion, session.id::text)
          or message.kind in ('placed', 'moved') and registration.session_id is not null
        )
      )
    order by session.begins_at, registration.id`.execute(tx);
  return rows;
}

/** The households that wait for these sessions, in order of arrival. */
export async function listWaiting(tx: Tx, sessionIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from registrations.pub_registrations
    where session_id = any(${sessionIds}) and state = 'waiting'
    order by registered_at, id`.execute(tx);
  return rows.map(({ id }) => id);
}
