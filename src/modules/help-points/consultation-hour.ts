import { type Permission, requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type ConsultationHour, findConsultationHour } from './sql/consultation-hours.ts';
import { findPoint, lockPoint, type Point, scopeOf } from './sql/points.ts';

export type HourAtPoint = { readonly hour: ConsultationHour; readonly point: Point };

/** A consultation hour with its point, for somebody with this permission there. Throws NotFound, Forbidden. */
export async function hourAtPoint(ctx: Ctx, id: string, permission: Permission): Promise<HourAtPoint> {
  const hour = await findConsultationHour(ctx.tx, id);
  const point = hour && (await findPoint(ctx.tx, hour.pointId));
  if (!point) throw new NotFound(`consultation hour ${id}`);
  requirePermission(ctx.actor, permission, scopeOf(point));
  return { hour, point };
}

/** The same for who changes it, once its point is locked: the hours of a point change one after the other. */
export async function lockedHour(ctx: Ctx, id: string): Promise<HourAtPoint> {
  const { point } = await hourAtPoint(ctx, id, 'help-points:hold');
  await lockPoint(ctx.tx, point.id);
  return hourAtPoint(ctx, id, 'help-points:hold');
}

/** It is over, was cancelled, or the weekly hours do not have it any more. */
export type NotPlanned = { readonly code: 'not-planned' };
export type EndsBeforeItBegins = { readonly code: 'ends-before-it-begins' };
/** The point has another consultation hour in that time. */
export type Taken = { readonly code: 'taken'; readonly beginsAt: Date; readonly endsAt: Date };
/** On that day the point is not there yet, or no more. */
export type PointNotThere = { readonly code: 'point-not-there' };
/** Residents read why. */
export type NoReason = { readonly code: 'no-reason' };
export type NotBegun = { readonly code: 'not-begun' };
