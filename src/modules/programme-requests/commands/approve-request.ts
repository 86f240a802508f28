import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { startActivity } from '../../activities/index.ts';
import { momentOn, planSessions } from '../../programme/index.ts';
import { daysOf, endOf } from '../domain.ts';
import { isOpen, type RequestOrganiser } from '../kinds.ts';
import type { NotOpen } from '../refusals.ts';
import { changeableRequest, staffOf } from '../request.ts';
import { updateRequest } from '../sql/requests.ts';
import { tell } from '../tell.ts';

export type ApproveRequest = {
  readonly id: string;
  readonly title: string;
  readonly organiser: RequestOrganiser;
  /** Those of the days asked for that can be. */
  readonly days: readonly Day[];
  /** The room and the equipment that it takes on each of them; left out: none. */
  readonly take?: PlanSessions['take'];
};
type PlanSessions = Parameters<typeof planSessions>[1];
type PlanRefusal = Extract<Awaited<ReturnType<typeof planSessions>>, { ok: false }>['refusal'];
export type ApproveRefusal = NotOpen | PlanRefusal;

/**
 * Makes a draft of what was asked, with a session on each chosen day that is still to come, in the chosen room.
 * Refuses: not-open, and as planning does (no-days, no-room); then nothing is made. Throws NotFound, Forbidden.
 */
export async function approveRequest(
  ctx: Ctx,
  { id, title, organiser, days, take }: ApproveRequest,
): Promise<Result<{ id: string }, ApproveRefusal>> {
  const request = await changeableRequest(ctx, id, 'staff');
  if (!isOpen(request.state)) return refuse({ code: 'not-open' });
  const { branchId, municipalityCode, about, organisation, fromTime, untilTime } = request;
  const content = { about, partners: organisation, organiser };
  const draft = await startActivity(ctx, { title, municipalityCode, branchId, content });
  if (!draft.ok) return draft;
  const activityId = draft.value.id;
  const moments = daysOf(request)
    .filter((day) => days.includes(day))
    .flatMap((day) => momentOn(day, fromTime, untilTime) ?? [])
    .filter(({ beginsAt }) => beginsAt > ctx.now);
  const where = { branchId, placeId: null, isOnline: false, seatsOnSite: null, seatsOnline: null };
  const planned = await planSessions(ctx, { activityId, moments, ...where, ...(take && { take }) });
  if (!planned.ok) return planned;
  const endedOn = endOf(request.lastDay, today(ctx.now));
  await updateRequest(ctx.tx, id, { state: 'approved', activityId, endedOn, staffId: staffOf(ctx) });
  await tell(ctx, request, 'approved');
  await audit(ctx, 'programme-requests.request-approved', id, { sessions: moments.length });
  return ok({ id });
}
