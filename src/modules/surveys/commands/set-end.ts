import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Day } from '#kernel/days.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { usableSurvey } from '../readable-survey.ts';
import { updateOpenUntil } from '../sql/surveys.ts';

/** Sets the last day on which one can answer; a day that is over closes the survey. Refuses: stale. Throws NotFound, Forbidden. */
export async function setEnd(
  ctx: Ctx,
  { id, version, openUntil }: { id: string; version: number; openUntil: Day },
): Promise<Result<{ id: string }, Stale>> {
  await usableSurvey(ctx, id);
  if (!(await updateOpenUntil(ctx.tx, { id, version, openUntil }))) return refuse({ code: 'stale' });
  await audit(ctx, 'surveys.end-set', id, { openUntil });
  return ok({ id });
}
