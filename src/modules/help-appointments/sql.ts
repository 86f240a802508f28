import { sql } from 'kysely';
import type { Moments } from '#kernel/clock-times.ts';
import type { Tx } from '#kernel/db.ts';
import type { Language } from '#kernel/languages.ts';
import type { AppointmentState } from './domain.ts';
import type { ToldKind } from './mail-kinds.ts';
import type { Theme } from './themes.ts';

/** How to reach who comes: by one of the two, or by neither. */
export type Reach = { readonly email: string | null; readonly phone: string | null };

/** An appointment, or the wish for one: then it has no moment yet. */
export type Appointment = Reach & {
  readonly id: string;
  readonly pointId: string;
  readonly state: AppointmentState;
  /** In which hour it falls; null: at a time that staff agreed on. */
  readonly consultationHourId: string | null;
  readonly beginsAt: Date | null;
  readonly endsAt: Date | null;
  /** Half-days by their code. */
  readonly wishes: readonly string[];
  readonly theme: Theme;
  readonly language: Language;
  /** Why staff cancelled it. */
  readonly message: string;
  /** What somebody still has to be rung about. */
  readonly toCall: ToldKind | null;
  readonly wipesAt: Date;
  readonly version: number;
};

const COLUMNS = sql`id, point_id, state, consultation_hour_id, begins_at, ends_at, wishes, theme, email, phone, language, message, to_call,
  wipes_at, version`;

/** Of one point at a time the appointments change one after the other. Take this lock before asking what is free. */
export const lockMomentsOf = (tx: Tx, pointId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`help-appointments:${pointId}`}, 0))`.execute(tx);

/** Who asks twice at once is counted once after the other. */
export const lockReach = (tx: Tx, { email, phone }: Reach): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`help-appointments:${email ?? phone}`}, 0))`.execute(tx);

/** How many open ones there are for an address or number, the ones that are over left out. */
export async function countOpenOf(tx: Tx, { email, phone }: Reach, now: Date): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from help_appointments.appointments
    where coalesce(email, phone) = ${email ?? phone} and state in ('wished', 'planned')
      and coalesce(ends_at, wipes_at) > ${now}`.execute(tx);
  return rows[0]?.open ?? 0;
}

/** The moments that are taken at a point. */
export async function listTaken(tx: Tx, pointId: string, { from, until }: Moments): Promise<Moments[]> {
  const { rows } = await sql<Moments>`
    select begins_at as from, ends_at as until from help_appointments.appointments
    where point_id = ${pointId} and state in ('planned', 'came', 'missed') and begins_at < ${until} and ends_at > ${from}`.execute(
    tx,
  );
  return rows;
}

export type NewAppointment = Omit<Appointment, 'toCall' | 'message' | 'version'>;

export const insertAppointment = (tx: Tx, appointment: NewAppointment): Promise<unknown> =>
  tx
    .insertInto('helpAppointments.appointments')
    .values({ ...appointment, wishes: [...appointment.wishes] })
    .execute();

export async function findAppointment(tx: Tx, id: string): Promise<Appointment | undefined> {
  const { rows } = await sql<Appointment>`
    select ${COLUMNS} from help_appointments.appointments where id = ${id}`.execute(tx);
  return rows[0];
}

/** Locks the row until commit. */
export async function lockAppointment(tx: Tx, id: string): Promise<Appointment | undefined> {
  const { rows } = await sql<Appointment>`
    select ${COLUMNS} from help_appointments.appointments where id = ${id} for update`.execute(tx);
  return rows[0];
}

type Changes = Partial<
  Pick<Appointment, 'state' | 'consultationHourId' | 'beginsAt' | 'endsAt' | 'message' | 'toCall' | 'wipesAt'> & {
    remindedAt: Date | null;
  }
>;

/** Changes what is given, and makes the next version. */
export const updateAppointment = (tx: Tx, id: string, changes: Changes): Promise<unknown> =>
  tx
    .updateTable('helpAppointments.appointments')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** What a desk has to know of its points in a week: what takes place then by time, then every wish and every call to make. */
export async function listForDesk(
  tx: Tx,
  { pointIds, from, until }: Moments & { readonly pointIds: readonly string[] },
): Promise<Appointment[]> {
  const { rows } = await sql<Appointment>`
    select ${COLUMNS} from help_appointments.appointments
    where point_id = any(${pointIds}::uuid[])
      and (state = 'wished' or to_call is not null or (begins_at >= ${from} and begins_at < ${until}))
    order by begins_at nulls last, wipes_at, id`.execute(tx);
  return rows;
}

/** The planned ones of a consultation hour that are to come, locked. */
export async function lockPlannedOf(tx: Tx, consultationHourId: string, now: Date): Promise<Appointment[]> {
  const { rows } = await sql<Appointment>`
    select ${COLUMNS} from help_appointments.appointments
    where consultation_hour_id = ${consultationHourId} and state = 'planned' and ends_at > ${now}
    order by begins_at for update`.execute(tx);
  return rows;
}

/** Marks those to be reminded of what begins in these moments, each once, and gives their ids. */
export async function markReminded(tx: Tx, { from, until }: Moments, now: Date): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    update help_appointments.appointments set reminded_at = ${now}
    where state = 'planned' and reminded_at is null and begins_at >= ${from} and begins_at < ${until}
    returning id`.execute(tx);
  return rows;
}

/** Wipes all of which the time has come, and gives their number. */
export const wipeAppointments = async (tx: Tx, now: Date): Promise<number> =>
  Number(
    (await tx.deleteFrom('helpAppointments.appointments').where('wipesAt', '<=', now).executeTakeFirst())
      .numDeletedRows,
  );
