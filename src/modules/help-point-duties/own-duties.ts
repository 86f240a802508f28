import { later } from '#kernel/clock-times.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type ConsultationHour, listConsultationHours, listPoints, type Point } from '../help-points/index.ts';
import { type StaffedHour, staffedHours } from './queries.ts';
import { listPointIdsOf } from './sql.ts';

/** Weekly hours are planned so far ahead, in minutes. */
const AHEAD = 8 * 7 * 24 * 60;

export type AtPoint = { readonly point: Point; readonly staffed: StaffedHour };

/** The hours to come at these points, also those that do not take place, with who helps there. */
export async function staffedAt(ctx: Ctx, points: readonly Point[]): Promise<AtPoint[]> {
  const byId = new Map(points.map((point) => [point.id, point]));
  const span = { from: ctx.now, until: later(ctx.now, AHEAD) };
  const hours = await listConsultationHours(ctx.tx, { pointIds: [...byId.keys()], ...span });
  return (await staffedHours(ctx, hours)).flatMap((staffed) => {
    const point = byId.get(staffed.hour.pointId);
    return point ? [{ point, staffed }] : [];
  });
}

/** When somebody is on duty in the coming eight weeks; what does not take place stays in it. */
export async function ownDuties(ctx: Ctx, accountId: string): Promise<AtPoint[]> {
  const ids = await listPointIdsOf(ctx.tx, accountId);
  const all = await staffedAt(ctx, await listPoints(ctx.tx, { ids }));
  return all.filter(({ staffed }) => staffed.there.some((duty) => duty.accountId === accountId));
}

export const isPlanned = ({ staffed: { hour } }: { staffed: { hour: ConsultationHour } }): boolean =>
  hour.state === 'planned';
