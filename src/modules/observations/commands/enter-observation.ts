import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { newId } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { type DetailsRefusal, detailsFault } from '../details-fault.ts';
import type { Figures, ObservationDetails, ObservationSubject, SubjectRefusal } from '../domain.ts';
import { subjectFault } from '../domain.ts';
import { reachOf, type UnknownScope } from '../reach.ts';
import { findOverlapping, insertObservation } from '../sql/observations.ts';

export type EnterObservation = {
  readonly subject: ObservationSubject;
  readonly details: ObservationDetails;
  /** The file that it came from. */
  readonly importId?: string;
};
/** Another one that holds has a day of this period. */
export type Overlap = { readonly code: 'overlap'; readonly id: string; readonly period: DaySpan | null };
export type EnterRefusal = SubjectRefusal | UnknownScope | DetailsRefusal | Overlap;

/**
 * Writes down what a source says of a figure.
 * Refuses: unknown-figure, unknown-profile, wrong-scope, unknown-scope, not-a-number, explain-jump, overlap. Throws Forbidden.
 */
export async function enterObservation(
  ctx: Ctx,
  figures: Figures,
  { subject, details, importId }: EnterObservation,
): Promise<Result<{ id: string }, EnterRefusal>> {
  const fault = subjectFault(figures, subject);
  if (fault) return refuse(fault);
  const reach = await reachOf(ctx.tx, subject.scope);
  if (!reach) return refuse({ code: 'unknown-scope' });
  requirePermission(ctx.actor, 'observations:enter', reach);
  const wrong = await detailsFault(ctx.tx, figures, { subject, details });
  if (wrong) return refuse(wrong);

  const id = newId();
  const entered = await insertObservation(ctx.tx, {
    ...{ id, historyId: id, ...subject, ...details, importId: importId ?? null },
    ...{ enteredBy: ctx.actor.kind === 'user' ? ctx.actor.accountId : null, enteredAt: ctx.now },
    ...{ replacesId: null, reason: null, withdrawn: false },
  });
  if (!entered) return refuse(await overlapOf(ctx, subject));
  await audit(ctx, 'observations.entered', id, { figure: subject.figureId });
  return ok({ id });
}

async function overlapOf({ tx }: Ctx, subject: ObservationSubject): Promise<Overlap> {
  const other = await findOverlapping(tx, subject);
  if (!other) throw new Error('what stood in the way is gone again');
  return { code: 'overlap', id: other.id, period: other.period };
}
