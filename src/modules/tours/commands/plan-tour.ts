import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { planSessions } from '../../programme/index.ts';
import { NOTHING, type Take } from '../../room-choices/index.ts';

type Plan = Parameters<typeof planSessions>[1];
type PlanRefusal = Extract<Awaited<ReturnType<typeof planSessions>>, { ok: false }>['refusal'];
type NoRoom = Extract<PlanRefusal, { code: 'no-room' }>;

/** A branch where the activity comes, when, and what it takes there. */
export type Stop = { readonly branchId: string; readonly moments: Plan['moments']; readonly take?: Take };

export type PlanTour = Pick<Plan, 'activityId' | 'seatsOnSite'> & { readonly stops: readonly Stop[] };

/** At some branches the room or the equipment cannot be had. */
export type NoRooms = { readonly code: 'no-rooms'; readonly at: ReadonlyMap<string, NoRoom> };

export type TourRefusal = Exclude<PlanRefusal, NoRoom> | NoRooms;

/**
 * Plans an activity that goes along branches: at each of them its own sessions with what they take, or nowhere at all.
 * Refuses: no-rooms (all branches where something is in the way at once), and as planning at one place does.
 * Throws NotFound, Forbidden.
 */
export async function planTour(ctx: Ctx, { stops, ...tour }: PlanTour): Promise<Result<{ id: string }, TourRefusal>> {
  const at = new Map<string, NoRoom>();
  if (stops.length === 0) return refuse({ code: 'no-days' });
  for (const { branchId, moments, take = NOTHING } of stops) {
    const where = { branchId, placeId: null, isOnline: false, seatsOnline: null };
    const planned = await planSessions(ctx, { ...tour, ...where, moments, take });
    if (planned.ok) continue;
    const { refusal } = planned;
    if (refusal.code !== 'no-room') return refuse(refusal);
    at.set(branchId, refusal);
  }
  return at.size > 0 ? refuse({ code: 'no-rooms', at }) : ok({ id: tour.activityId });
}
