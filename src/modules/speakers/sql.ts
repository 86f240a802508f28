import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { BookingDetails, VatPercent } from './domain.ts';

export type Booking = BookingDetails & { readonly id: string; readonly activityId: string; readonly version: number };

const bookings = (tx: Tx) =>
  tx
    .selectFrom('speakers.bookings')
    .select(['id', 'activityId', 'sessionId', 'year', 'name', 'company', 'feeCents', 'travelCents', 'version'])
    .select([
      sql<VatPercent>`vat_percent`.as('vatPercent'),
      sql<Day | null>`contract_on`.as('contractOn'),
      sql<Day | null>`invoiced_on`.as('invoicedOn'),
      sql<Day | null>`paid_on`.as('paidOn'),
    ]);

export const listBookings = (tx: Tx, activityId: string): Promise<Booking[]> =>
  bookings(tx).where('activityId', '=', activityId).orderBy('name').orderBy('id').execute();

export const findBooking = (tx: Tx, id: string): Promise<Booking | undefined> =>
  bookings(tx).where('id', '=', id).executeTakeFirst();

export const insertBooking = (tx: Tx, booking: Omit<Booking, 'version'>): Promise<unknown> =>
  tx.insertInto('speakers.bookings').values(booking).execute();

export const updateBooking = (tx: Tx, id: string, changes: BookingDetails): Promise<unknown> =>
  tx
    .updateTable('speakers.bookings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

export const deleteBooking = (tx: Tx, id: string): Promise<unknown> =>
  tx.deleteFrom('speakers.bookings').where('id', '=', id).execute();

export type YearBooking = Omit<Booking, 'sessionId' | 'version'> & {
  readonly activityTitle: string;
  /** Empty: its activity belongs to no service. */
  readonly serviceId: string;
};

/** What is on the budgets of a municipality in a year, by activity. */
export async function listYearBookings(
  tx: Tx,
  { municipalityCode, year }: { municipalityCode: string; year: number },
): Promise<YearBooking[]> {
  const { rows } = await sql<YearBooking>`
    select booking.id, booking.activity_id, booking.year, booking.name, booking.company, booking.fee_cents,
      booking.vat_percent, booking.travel_cents, booking.contract_on, booking.invoiced_on, booking.paid_on,
      activity.title as activity_title, coalesce(activity.service_id, '') as service_id
    from speakers.bookings booking
    join activities.pub_activities activity on activity.id = booking.activity_id
    where activity.municipality_code = ${municipalityCode} and booking.year = ${year}
    order by activity.title, booking.name, booking.id`.execute(tx);
  return rows;
}

export type Budget = { readonly serviceId: string; readonly cents: number; readonly version: number };
type Of = { readonly municipalityCode: string; readonly year: number };

export const listBudgets = (tx: Tx, { municipalityCode, year }: Of): Promise<Budget[]> =>
  tx
    .selectFrom('speakers.budgets')
    .select(['serviceId', 'cents', 'version'])
    .where('municipalityCode', '=', municipalityCode)
    .where('year', '=', year)
    .execute();

/** Sets the budget unless somebody else did since this version (zero: there was none). Says whether it was set. */
export async function setBudgetAt(
  tx: Tx,
  { municipalityCode, year, serviceId, cents, version }: Of & Budget,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into speakers.budgets as budget (municipality_code, year, service_id, cents)
    values (${municipalityCode}, ${year}, ${serviceId}, ${cents})
    on conflict (municipality_code, year, service_id) do update
      set cents = excluded.cents, version = budget.version + 1
      where budget.version = ${version}`.execute(tx);
  return numAffectedRows === 1n;
}
