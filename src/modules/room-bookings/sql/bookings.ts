import { sql } from 'kysely';
import type { Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { BookerKind, BookingState, UseState } from '../kinds.ts';

/** What somebody asked for, as it stands in the table. */
export type Booking = {
  readonly id: string;
  readonly roomId: string;
  readonly branchId: string;
  readonly municipalityCode: string;
  readonly userKind: BookerKind;
  readonly organisation: string;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactPhone: string | null;
  readonly language: Language;
  readonly purpose: string;
  readonly persons: number;
  readonly setUp: 'theatre' | 'tables' | null;
  readonly equipmentId: string | null;
  readonly pieces: number | null;
  readonly isSocial: boolean;
  readonly state: BookingState;
  readonly heldUntil: Date | null;
  readonly reason: string;
  readonly overrideReason: string | null;
  readonly bookedAt: Date;
  readonly staffId: string | null;
  readonly stillAskedAt: Date | null;
  readonly keptAt: Date | null;
  readonly version: number;
};

export type Use = {
  readonly id: string;
  readonly bookingId: string;
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly state: UseState;
  /** Why it was left out of a series: the code of what stood in the way. */
  readonly leftOut: string | null;
  readonly wasUsed: boolean | null;
  readonly priceCents: number | null;
  readonly normalCents: number | null;
};

const BOOKING = [
  ...([
    'id',
    'roomId',
    'branchId',
    'municipalityCode',
    'userKind',
    'organisation',
    'contactName',
    'contactEmail',
  ] as const),
  ...([
    'contactPhone',
    'language',
    'purpose',
    'persons',
    'setUp',
    'equipmentId',
    'pieces',
    'isSocial',
    'state',
  ] as const),
  ...(['heldUntil', 'reason', 'overrideReason', 'bookedAt', 'staffId', 'stillAskedAt', 'keptAt', 'version'] as const),
] as const;
const USE = [
  ...(['id', 'bookingId', 'beginsAt', 'endsAt', 'state', 'leftOut', 'wasUsed', 'priceCents', 'normalCents'] as const),
] as const;

export type NewBooking = Omit<Booking, 'stillAskedAt' | 'keptAt' | 'version' | 'reason'>;

/** A use that nobody can have marked yet. */
export type NewUse = Omit<Use, 'wasUsed'>;

export async function insertBooking(tx: Tx, booking: NewBooking, uses: readonly NewUse[]): Promise<void> {
  await tx.insertInto('roomBookings.bookings').values(booking).execute();
  await tx
    .insertInto('roomBookings.uses')
    .values([...uses])
    .execute();
}

export const findBooking = (tx: Tx, id: string): Promise<Booking | undefined> =>
  tx.selectFrom('roomBookings.bookings').select(BOOKING).where('id', '=', id).executeTakeFirst() as Promise<
    Booking | undefined
  >;

/** Locks the booking until commit: one change at a time, so that nobody is told two things. */
export const lockBooking = (tx: Tx, id: string): Promise<Booking | undefined> =>
  tx.selectFrom('roomBookings.bookings').select(BOOKING).where('id', '=', id).forUpdate().executeTakeFirst() as Promise<
    Booking | undefined
  >;

/** The uses of a booking, the first first. */
export const listUses = (tx: Tx, bookingId: string): Promise<Use[]> =>
  tx
    .selectFrom('roomBookings.uses')
    .select(USE)
    .where('bookingId', '=', bookingId)
    .orderBy('beginsAt')
    .execute() as Promise<Use[]>;

type Changes = Partial<
  Pick<Booking, 'state' | 'heldUntil' | 'reason' | 'staffId' | 'stillAskedAt' | 'keptAt' | 'overrideReason'>
>;

export const updateBooking = (tx: Tx, id: string, changes: Changes): Promise<unknown> =>
  tx
    .updateTable('roomBookings.bookings')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

type UseChanges = Partial<Pick<Use, 'beginsAt' | 'endsAt' | 'state' | 'wasUsed' | 'priceCents' | 'normalCents'>>;

export const updateUses = (tx: Tx, ids: readonly string[], changes: UseChanges): Promise<unknown> =>
  tx.updateTable('roomBookings.uses').set(changes).where('id', '=', sql<string>`any(${ids})`).execute();

/** Lets bookings of the same person come one after the other, so that a limit per week counts all of them. */
export const lockContact = (tx: Tx, contact: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`room-booking:${contact}`}, 0))`.execute(tx);

type Contact = { readonly email: string | null; readonly phone: string | null; readonly except: string };

/** How often somebody with this address or number has a room, by beginning, in a span; without one booking. */
export async function listBeginningsOf(tx: Tx, { email, phone, except }: Contact, span: Moments): Promise<Date[]> {
  const rows = await tx
    .selectFrom('roomBookings.uses as use')
    .innerJoin('roomBookings.bookings as booking', 'booking.id', 'use.bookingId')
    .select('use.beginsAt')
    .where('use.state', '=', 'planned')
    .where('booking.state', 'in', ['held', 'asked', 'confirmed'])
    .where('booking.id', '<>', except)
    .where((eb) => eb.or([eb('contactEmail', '=', email), eb('contactPhone', '=', phone)]))
    .where('use.beginsAt', '>=', span.from)
    .where('use.beginsAt', '<', span.until)
    .execute();
  return rows.map(({ beginsAt }) => beginsAt);
}
