import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** Bookings of which the time to say yes is over, each for one worker only. */
export const lockUnanswered = (tx: Tx, now: Date): Promise<{ id: string }[]> =>
  tx
    .selectFrom('roomBookings.bookings')
    .select('id')
    .where('state', '=', 'held')
    .where('heldUntil', '<=', now)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();

/** Who waits for a room, in the order in which they asked; of one branch, or of all. */
export const lockWaiting = (tx: Tx, branchId: string | undefined): Promise<{ id: string }[]> =>
  tx
    .selectFrom('roomBookings.bookings')
    .select('id')
    .where('state', '=', 'waiting')
    .$if(branchId !== undefined, (query) => query.where('branchId', '=', branchId ?? ''))
    .orderBy('bookedAt')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();

/** Series with uses to come whose last `times` were marked unused, and whom nobody asked yet. */
export async function lockUnusedSeries(tx: Tx, now: Date, times: number): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select booking.id from room_bookings.bookings booking
    where booking.state = 'confirmed' and booking.still_asked_at is null
      and exists (select from room_bookings.uses coming
        where coming.booking_id = booking.id and coming.state = 'planned' and coming.begins_at > ${now})
      and (select count(*) filter (where not coalesce(latest.was_used, true)) from (
        select past.was_used from room_bookings.uses past
        where past.booking_id = booking.id and past.state = 'planned' and past.ends_at <= ${now}
          and past.begins_at > coalesce(booking.kept_at, '-infinity')
        order by past.begins_at desc limit ${times}) latest) = ${times}
    order by booking.id for update skip locked`.execute(tx);
  return rows;
}

/** Series that were asked by mail before this moment and did not answer. */
export const lockSilentSeries = (tx: Tx, askedBefore: Date): Promise<{ id: string }[]> =>
  tx
    .selectFrom('roomBookings.bookings')
    .select('id')
    .where('state', '=', 'confirmed')
    .where('stillAskedAt', '<=', askedBefore)
    .where('contactEmail', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();

type PastTerm = { readonly from: Date; readonly until: Date; readonly before: Date };

/** Wipes who booked between two moments, where the last use was before a third. Gives the number of bookings. */
export async function wipeContacts(tx: Tx, { from, until, before }: PastTerm, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update room_bookings.bookings booking
    set contact_name = null, contact_email = null, contact_phone = null, wiped_at = ${now}
    where booking.wiped_at is null and booking.booked_at >= ${from} and booking.booked_at < ${until} and not exists (
      select from room_bookings.uses use where use.booking_id = booking.id and use.ends_at >= ${before})`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Wipes who booked this, now. */
export const wipeContact = (tx: Tx, id: string, now: Date): Promise<unknown> =>
  tx
    .updateTable('roomBookings.bookings')
    .set({ contactName: null, contactEmail: null, contactPhone: null, wipedAt: now })
    .where('id', '=', id)
    .execute();

/** What a member of staff booked or decided, for who asks what is known of an account. */
export const listOfStaff = (tx: Tx, accountId: string): Promise<{ bookingId: string; bookedAt: Date }[]> =>
  tx
    .selectFrom('roomBookings.bookings')
    .select(['id as bookingId', 'bookedAt'])
    .where('staffId', '=', accountId)
    .orderBy('bookedAt')
    .execute();
