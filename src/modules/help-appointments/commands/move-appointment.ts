import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type By, changeable, isOpen } from '../changeable.ts';
import { wipesAfter } from '../domain.ts';
import type { NotOpen, Taken } from '../refusals.ts';
import { updateAppointment } from '../sql.ts';
import { momentAt } from '../take-moment.ts';
import { tell } from '../tell.ts';

/** `version`: as it was shown to staff. */
export type MoveAppointment = { readonly id: string; readonly by: By; readonly begin: Date; readonly version?: number };

/**
 * Gives an appointment another moment, or a wish its first; who comes is told, and reminded again. Refuses: stale, not-open, taken (it then keeps the
 * moment that it had). Throws NotFound, Forbidden.
 */
export async function moveAppointment(
  ctx: Ctx,
  { id, by, begin, version }: MoveAppointment,
): Promise<Result<{ id: string }, Stale | NotOpen | Taken>> {
  const { appointment, point } = await changeable(ctx, id, by);
  if (version !== undefined && version !== appointment.version) return refuse({ code: 'stale' });
  if (!isOpen(appointment, ctx.now)) return refuse({ code: 'not-open' });
  const moment = await momentAt(ctx, { point, begin, by });
  if (!moment) return refuse({ code: 'taken' });
  await updateAppointment(ctx.tx, id, {
    ...{
      state: 'planned',
      consultationHourId: moment.consultationHourId,
      beginsAt: moment.from,
      endsAt: moment.until,
      remindedAt: null,
      toCall: null,
    },
    wipesAt: wipesAfter(moment.until),
  });
  await tell(ctx, appointment, appointment.state === 'wished' ? 'planned' : 'moved');
  return ok({ id });
}
