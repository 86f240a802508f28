import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { MessageKind } from './message.ts';

export type NewMessage = {
  readonly registrationId: string;
  readonly kind: MessageKind;
  readonly occasion: string;
  readonly way: 'mail' | 'text';
  readonly writtenAt: Date;
};

/** Notes that a message is written. False when it was before: then nobody hears it again. */
export const insertMessage = async (tx: Tx, message: NewMessage): Promise<boolean> =>
  ((
    await tx
      .insertInto('registrationMessages.messages')
      .values(message)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows ?? 0n) > 0n;

export type ToRemind = { readonly registrationId: string; readonly sessionId: string };

type Days = { readonly from: Date; readonly until: Date; readonly registeredBefore: Date };

/** Households with a place in what begins between two moments, that signed up before another. Not who was reminded of it. */
export async function listToRemind(tx: Tx, { from, until, registeredBefore }: Days): Promise<ToRemind[]> {
  const { rows } = await sql<ToRemind>`
    select registration.id as registration_id, session.id as session_id
    from programme.pub_sessions session
    join registrations.pub_registrations registration on registration.subject_id in (session.id, session.activity_id)
    where session.begins_at >= ${from} and session.begins_at < ${until} and session.state = 'planned'
      and registration.state = 'placed' and registration.registered_at < ${registeredBefore}
      and not exists (
        select from registration_messages.messages message
        where message.registration_id = registration.id and message.kind = 'reminder'
          and starts_with(message.occasion, session.id::text) and message.written_at >= ${registeredBefore}
      )
    order by session.begins_at, registration.id`.execute(tx);
  return rows;
}
