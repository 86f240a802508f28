import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeable } from '../changeable.ts';
import type { Mark } from '../marks.ts';
import type { NotOpen } from '../refusals.ts';
import { updateAppointment } from '../sql.ts';

/**
 * Keeps that who has an appointment came, did not come, or was rung. What was asked stands elsewhere, without any way from one to the other.
 * Refuses: not-open (it has not begun, was cancelled, or nobody had to be rung). Throws NotFound, Forbidden.
 */
export async function markAppointment(
  ctx: Ctx,
  { id, mark }: { readonly id: string; readonly mark: Mark },
): Promise<Result<{ id: string }, NotOpen>> {
  const { appointment } = await changeable(ctx, id, 'staff');
  const { state, beginsAt, toCall } = appointment;
  const hasBegun = beginsAt !== null && beginsAt <= ctx.now && ['planned', 'came', 'missed'].includes(state);
  if (mark === 'called' ? toCall === null : !hasBegun) return refuse({ code: 'not-open' });
  await updateAppointment(ctx.tx, id, mark === 'called' ? { toCall: null } : { state: mark });
  return ok({ id });
}
