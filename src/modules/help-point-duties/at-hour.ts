import { type Permission, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound } from '#kernel/result.ts';
import { type ConsultationHour, findConsultationHour, findPoint, type Point, scopeOf } from '../help-points/index.ts';
import { listAccountsWith, listDeciders } from '../people/index.ts';
import { type Staffing, weeklyMomentOf } from './domain.ts';
import { insertStaffing, lockStaffing, replaceDuties } from './sql.ts';

export type AtHour = { readonly hour: ConsultationHour; readonly point: Point };

/** A consultation hour with its point, for somebody with this permission there. Throws NotFound, Forbidden. */
export async function atHour(ctx: Ctx, hourId: string, permission: Permission): Promise<AtHour> {
  const hour = await findConsultationHour(ctx.tx, hourId);
  const point = hour && (await findPoint(ctx.tx, hour.pointId));
  if (!point) throw new NotFound(`consultation hour ${hourId}`);
  requirePermission(ctx.actor, permission, scopeOf(point));
  return { hour, point };
}

/** Whether people can still be put there. */
export const isToCome = ({ state, endsAt }: ConsultationHour, now: Date): boolean =>
  state === 'planned' && endsAt > now;

/** The open accounts with a permission at a point, by name. */
export const accountsAt = (
  { tx }: Pick<Ctx, 'tx'>,
  { municipalityCode, branchId }: Pick<Point, 'municipalityCode' | 'branchId'>,
  permission: Permission,
) =>
  branchId === null
    ? listAccountsWith(tx, permission, municipalityCode)
    : listDeciders(tx, permission, { municipalityCode, branchId });

/** The staffing of a dated hour, locked. One that only followed its week gets its own from now on, with the same people. */
export async function ownStaffing({ tx }: Pick<Ctx, 'tx'>, hour: ConsultationHour): Promise<Staffing> {
  const moment = weeklyMomentOf(hour);
  const weekly = moment && (await lockStaffing(tx, { pointId: hour.pointId, weekly: moment }));
  const id = newId();
  const key = { hourId: hour.id };
  if (await insertStaffing(tx, key, { id, pointId: hour.pointId, needs: weekly?.needs ?? {} }))
    await replaceDuties(tx, id, weekly?.duties ?? []);
  const own = await lockStaffing(tx, key);
  if (!own) throw new Error(`hour ${hour.id} has no staffing of its own`);
  return own;
}
