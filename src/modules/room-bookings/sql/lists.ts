import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';
import type { BookingState } from '../kinds.ts';

export type ListedBooking = {
  readonly id: string;
  readonly roomId: string;
  readonly branchId: string;
  readonly purpose: string;
  readonly organisation: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly state: BookingState;
  readonly isSeries: boolean;
  readonly isAskedAbout: boolean;
  /** The next time that it takes the room, or else the last that it did. */
  readonly at: Date;
  readonly total: number;
};

export type BookingFilter = {
  readonly branchIds: readonly string[];
  readonly states: readonly string[];
  readonly words: string;
  readonly now: Date;
};

/** The bookings of these branches: what is to come first, the soonest on top, then what was. `total` counts all pages. */
export async function listBookings(
  tx: Tx,
  { branchIds, states, words, now }: BookingFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<ListedBooking[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<ListedBooking>`
    select booking.id, booking.room_id, booking.branch_id, booking.purpose, booking.organisation, booking.contact_name,
      booking.contact_email, booking.state, times.uses > 1 as is_series, booking.still_asked_at is not null as is_asked_about,
      coalesce(times.next_at, times.last_at) as at, count(*) over () as total
    from room_bookings.bookings booking
    cross join lateral (
      select count(*) as uses, max(use.begins_at) as last_at,
        min(use.begins_at) filter (where use.state = 'planned' and use.ends_at > ${now}) as next_at
      from room_bookings.uses use where use.booking_id = booking.id) times
    where booking.branch_id = any(${branchIds}::uuid[]) and booking.state = any(${states})
      and (booking.purpose ilike ${like} or booking.organisation ilike ${like} or booking.contact_name ilike ${like})
    order by times.next_at is null, times.next_at, times.last_at desc, booking.id
    limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}
