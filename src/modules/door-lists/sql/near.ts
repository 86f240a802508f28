import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** Somebody who has a place on the spot, and the session for which that is next. */
export type Near = { readonly registrationId: string; readonly sessionId: string };

/** Where one looks (what is of the whole organisation is everywhere), and how far back and ahead. */
export type Around = {
  readonly municipalities: 'all' | readonly string[];
  readonly from: Date;
  readonly until: Date;
  readonly now: Date;
};

/** Who has a place in what takes place around now, each with the session of theirs that is nearest. */
export async function listNear(tx: Tx, { municipalities, from, until, now }: Around): Promise<Near[]> {
  const within =
    municipalities === 'all' ? sql`true` : sql`coalesce(activity.municipality_code = any(${municipalities}), true)`;
  const { rows } = await sql<Near>`
    select distinct on (registration.id) registration.id as registration_id, session.id as session_id
    from programme.pub_sessions session
    join activities.pub_activities activity on activity.id = session.activity_id
    join registrations.pub_registrations registration on registration.subject_id in (session.id, session.activity_id)
    where session.begins_at between ${from} and ${until} and session.state <> 'cancelled' and ${within}
      and registration.form = 'on-site' and registration.state in ('placed', 'reserved', 'offered')
    order by registration.id, abs(extract(epoch from session.begins_at - ${now}))`.execute(tx);
  return rows;
}
