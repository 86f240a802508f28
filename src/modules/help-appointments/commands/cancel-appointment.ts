import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type By, changeable, isOpen } from '../changeable.ts';
import { wipesAfter } from '../domain.ts';
import type { NotOpen } from '../refusals.ts';
import { updateAppointment } from '../sql.ts';
import { tell } from '../tell.ts';

/** `message`: what who comes reads, from staff. */
export type CancelAppointment = { readonly id: string; readonly by: By; readonly message?: string };

/** Cancels it; the moment is free again. Who comes hears it from staff, and needs no mail of their own doing. Refuses: not-open. Throws NotFound, Forbidden. */
export async function cancelAppointment(
  ctx: Ctx,
  { id, by, message = '' }: CancelAppointment,
): Promise<Result<{ id: string }, NotOpen>> {
  const { appointment } = await changeable(ctx, id, by);
  if (!isOpen(appointment, ctx.now)) return refuse({ code: 'not-open' });
  await updateAppointment(ctx.tx, id, { state: 'cancelled', message, toCall: null, wipesAt: wipesAfter(ctx.now) });
  if (by === 'staff') await tell(ctx, appointment, 'cancelled');
  return ok({ id });
}
