import { dayOf } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { EndsBeforeItBegins, PointNotThere, Taken } from './consultation-hour.ts';
import type { ConsultationHour } from './sql/consultation-hours.ts';
import { listConsultationHours } from './sql/consultation-hours.ts';
import type { Point } from './sql/points.ts';

export type AskedMoment = Pick<ConsultationHour, 'beginsAt' | 'endsAt'>;

/**
 * Whether a point is there in that time and has nothing else then; `exceptId` is in nobody's way. Lock the point first.
 * Refuses: ends-before-it-begins, point-not-there, taken.
 */
export async function freeMoment(
  tx: Tx,
  point: Point,
  { beginsAt, endsAt, exceptId }: AskedMoment & { readonly exceptId?: string },
): Promise<Result<undefined, EndsBeforeItBegins | PointNotThere | Taken>> {
  if (endsAt <= beginsAt) return refuse({ code: 'ends-before-it-begins' });
  const day = dayOf(beginsAt);
  if (day < point.openedOn || (point.closedOn !== null && day >= point.closedOn))
    return refuse({ code: 'point-not-there' });
  const near = await listConsultationHours(tx, { pointIds: [point.id], from: beginsAt, until: endsAt });
  const taken = near.find(({ id, state }) => id !== exceptId && state !== 'cancelled');
  return taken ? refuse({ code: 'taken', beginsAt: taken.beginsAt, endsAt: taken.endsAt }) : ok(undefined);
}
