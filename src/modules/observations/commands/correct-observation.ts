import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type DetailsRefusal, detailsFault } from '../details-fault.ts';
import type { Figures, ObservationDetails } from '../domain.ts';
import { type AlreadyReplaced, changeableObservation, replaceObservation } from '../replacing.ts';

export type CorrectObservation = {
  /** The row that was shown, so that no correction passes another unseen. */
  readonly id: string;
  readonly details: ObservationDetails;
  readonly reason: string;
};

/**
 * Says it anew, of the same figure, scope and period; what was said before stays to be seen, with the reason.
 * Refuses: already-replaced, not-a-number, explain-jump. Throws NotFound, Forbidden.
 */
export async function correctObservation(
  ctx: Ctx,
  figures: Figures,
  { id, details, reason }: CorrectObservation,
): Promise<Result<{ id: string }, AlreadyReplaced | DetailsRefusal>> {
  const current = await changeableObservation(ctx, id);
  if (!current.ok) return current;
  const wrong = await detailsFault(ctx.tx, figures, { subject: current.value, details });
  if (wrong) return refuse(wrong);
  const next = await replaceObservation(ctx, current.value, { details, reason, withdrawn: false });
  await audit(ctx, 'observations.corrected', next, { figure: current.value.figureId });
  return ok({ id: next });
}
