import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { NotFound, type Result } from '#kernel/result.ts';
import { copyActivity } from '../../activities/index.ts';
import { branchOf } from '../../branches/index.ts';
import { momentOn, planSessions } from '../../programme/index.ts';
import { readableCommitment } from '../readable-commitment.ts';

export type PlanForCommitment = {
  readonly commitmentId: string;
  readonly branchId: string;
  /** The room, and how the chairs stand in it. */
  readonly room: { readonly id: string; readonly setUp: 'theatre' | 'tables' };
  /** The activity with whose texts the draft begins. */
  readonly likeId: string;
  readonly days: readonly Day[];
  readonly from: string;
  readonly until: string;
};
type PlanRefusal = Extract<Awaited<ReturnType<typeof planSessions>>, { ok: false }>['refusal'];

/**
 * Makes a draft like another activity, that adds to this commitment, and takes a room for a session on each of these days.
 * A day on which summer time skips the time is left out. Refuses as planning does; then there is no draft. Throws NotFound,
 * also for what is another municipality's; Forbidden.
 */
export async function planForCommitment(
  ctx: Ctx,
  input: PlanForCommitment,
): Promise<Result<{ id: string }, PlanRefusal>> {
  const { commitmentId, branchId, room, likeId, days, from, until } = input;
  const { municipalityCode } = await readableCommitment(ctx, commitmentId);
  const branch = await branchOf(ctx.tx, { branchId });
  if (branch.municipalityCode !== municipalityCode) throw new NotFound(`branch ${branchId}`);
  const owner = { municipalityCode, branchId };
  const draft = await copyActivity(ctx, { id: likeId, as: 'draft', for: owner, commitmentId });
  if (!draft.ok) return draft;
  return planSessions(ctx, {
    ...{ activityId: draft.value.id, moments: days.flatMap((day) => momentOn(day, from, until) ?? []) },
    ...{ branchId, placeId: null, isOnline: false, seatsOnSite: null, seatsOnline: null },
    take: { room, equipment: [] },
  });
}
