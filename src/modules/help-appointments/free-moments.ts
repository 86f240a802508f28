import { later, type Moments, startOf } from '#kernel/clock-times.ts';
import { addDays, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type ConsultationHour, listConsultationHours } from '../help-points/index.ts';
import { DAYS_AHEAD, overlap, SLOT_MINUTES, SOONEST_MINUTES, slotsIn } from './domain.ts';
import { listTaken } from './sql.ts';

/** What can be had at a point; without an hour when it lies outside those on appointment. */
export type FreeMoment = Moments & { readonly consultationHourId: string | null };

/** The moments that residents can still choose at a point, by time: within its planned hours on appointment. */
export async function freeMoments(tx: Tx, pointId: string, now: Date): Promise<FreeMoment[]> {
  const span = { from: later(now, SOONEST_MINUTES), until: startOf(addDays(today(now), DAYS_AHEAD + 1)) };
  const hours = await listConsultationHours(tx, { pointIds: [pointId], ...span });
  const taken = await listTaken(tx, pointId, span);
  return hours
    .filter(isOnAppointment)
    .flatMap((hour) => slotsIn(spanOf(hour)).map((slot) => ({ ...slot, consultationHourId: hour.id })))
    .filter((slot) => slot.from >= span.from && !taken.some((other) => overlap(slot, other)));
}

/** The moment of half an hour that begins then, at any time to come. Undefined when it is over or somebody has a part of it. */
export async function momentForStaff(
  tx: Tx,
  { pointId, begin, now }: { pointId: string; begin: Date; now: Date },
): Promise<FreeMoment | undefined> {
  const moment = { from: begin, until: later(begin, SLOT_MINUTES) };
  if (begin <= now || (await listTaken(tx, pointId, moment)).length > 0) return undefined;
  const hours = await listConsultationHours(tx, { pointIds: [pointId], ...moment });
  return { ...moment, consultationHourId: hours.find((hour) => holds(hour, moment))?.id ?? null };
}

/** Whether the hour takes place on appointment, and the moment lies within it. */
export const holds = (hour: ConsultationHour, { from, until }: Moments): boolean =>
  isOnAppointment(hour) && hour.beginsAt <= from && until <= hour.endsAt;

const isOnAppointment = ({ way, state }: ConsultationHour): boolean => way === 'appointment' && state === 'planned';

const spanOf = ({ beginsAt, endsAt }: ConsultationHour): Moments => ({ from: beginsAt, until: endsAt });
