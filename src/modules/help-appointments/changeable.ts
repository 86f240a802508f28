import { can, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { findPoint, type Point, scopeOf } from '../help-points/index.ts';
import { type Appointment, findAppointment, lockAppointment, lockMomentsOf } from './sql.ts';

/** Who changes it: the link in the hand of who comes, staff with their permission, or the program itself. */
export type By = 'link' | 'staff';

/** An appointment to change, locked with the moments of its point. Throws NotFound, Forbidden. */
export async function changeable(ctx: Ctx, id: string, by: By): Promise<{ appointment: Appointment; point: Point }> {
  const seen = await findAppointment(ctx.tx, id);
  const point = seen && (await findPoint(ctx.tx, seen.pointId));
  if (!point) throw new NotFound(`appointment ${id}`);
  if (by === 'staff') requireStaff(ctx, point, id);
  await lockMomentsOf(ctx.tx, point.id);
  const appointment = await lockAppointment(ctx.tx, id);
  if (!appointment) throw new NotFound(`appointment ${id}`);
  return { appointment, point };
}

/** Who may not read it may not know that it is there. */
function requireStaff({ actor }: Ctx, point: Point, id: string): void {
  if (!can(actor, 'help-appointments:read', scopeOf(point))) throw new NotFound(`appointment ${id}`);
  requirePermission(actor, 'help-appointments:edit', scopeOf(point));
}

/** Whether it is still to come, or still to be planned. */
export const isOpen = ({ state, endsAt }: Appointment, now: Date): boolean =>
  state === 'wished' || (state === 'planned' && endsAt !== null && endsAt > now);
