import type { Ctx } from '#kernel/ctx.ts';
import { ok } from '#kernel/result.ts';
import { planSessions } from '../../programme/index.ts';

type Plan = Parameters<typeof planSessions>[1];

/** A branch where the activity comes, and when. */
export type Stop = { readonly branchId: string; readonly moments: Plan['moments'] };

export type PlanTour = Pick<Plan, 'activityId' | 'seatsOnSite'> & { readonly stops: readonly Stop[] };

/**
 * Plans an activity that goes along branches: at each of them its own sessions, or nowhere at all.
 * Refuses: as planning at one place does. Throws NotFound, Forbidden.
 */
export async function planTour(ctx: Ctx, { stops, ...tour }: PlanTour): ReturnType<typeof planSessions> {
  const somewhere = stops.length > 0 ? stops : [{ branchId: null, moments: [] }];
  for (const { branchId, moments } of somewhere) {
    const where = { branchId, placeId: null, isOnline: false, seatsOnline: null };
    const planned = await planSessions(ctx, { ...tour, ...where, moments });
    if (!planned.ok) return planned;
  }
  return ok({ id: tour.activityId });
}
