import type { Ctx } from '#kernel/ctx.ts';
import { findConsultationHour } from '../../help-points/index.ts';
import { wipesAfter } from '../domain.ts';
import { holds } from '../free-moments.ts';
import { lockMomentsOf, lockPlannedOf, updateAppointment } from '../sql.ts';
import { tell } from '../tell.ts';

/**
 * Cancels the appointments to come that do not lie in their consultation hour any more, since it was cancelled, moved or is not on appointment now. Who had them
 * hears it, each in their language.
 */
export async function cancelThoseOfHour(ctx: Ctx, consultationHourId: string): Promise<void> {
  const hour = await findConsultationHour(ctx.tx, consultationHourId);
  if (!hour) return;
  await lockMomentsOf(ctx.tx, hour.pointId);
  for (const appointment of await lockPlannedOf(ctx.tx, hour.id, ctx.now)) {
    const { id, beginsAt, endsAt } = appointment;
    if (beginsAt && endsAt && holds(hour, { from: beginsAt, until: endsAt })) continue;
    const cancelled = { state: 'cancelled', message: hour.cancelReason, toCall: null } as const;
    await updateAppointment(ctx.tx, id, { ...cancelled, wipesAt: wipesAfter(ctx.now) });
    await tell(ctx, appointment, 'hour-cancelled');
  }
}
