import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, ok, type Result, refuse } from '#kernel/result.ts';
import type { HelperRole } from '../../helper-training/index.ts';
import { atHour, isToCome, ownStaffing } from '../at-hour.ts';
import { openRoles } from '../domain.ts';
import type { NotOpen, NotToCome, StandsTwice } from '../refusals.ts';
import { deleteHandBacks, replaceDuties, updateStaffing } from '../sql.ts';

export type TakeDuty = { readonly hourId: string; readonly role: HelperRole };

/**
 * Puts who asks on duty at a dated hour, in a role of which there are too few.
 * Refuses: not-to-come, stands-twice, not-open. Throws NotFound, Forbidden.
 */
export async function takeDuty(
  ctx: Ctx,
  { hourId, role }: TakeDuty,
): Promise<Result<undefined, NotToCome | StandsTwice | NotOpen>> {
  const { hour } = await atHour(ctx, hourId, 'help-points:hold');
  if (ctx.actor.kind !== 'user') throw new Forbidden('help-points:hold');
  if (!isToCome(hour, ctx.now)) return refuse({ code: 'not-to-come' });
  const { accountId } = ctx.actor;
  const staffing = await ownStaffing(ctx, hour);
  if (staffing.duties.some((duty) => duty.accountId === accountId)) return refuse({ code: 'stands-twice', accountId });
  if (!openRoles(staffing).some((open) => open.role === role)) return refuse({ code: 'not-open' });
  const duty = { accountId, role };
  await updateStaffing(ctx.tx, staffing.id, staffing.needs);
  await replaceDuties(ctx.tx, staffing.id, [...staffing.duties, duty]);
  await deleteHandBacks(ctx.tx, hourId, [duty]);
  await audit(ctx, 'help-point-duties.duty-taken', hourId, { role });
  return ok(undefined);
}
