import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { type AlreadyReplaced, changeableObservation, replaceObservation } from '../replacing.ts';

/**
 * Corrects it to nothing: the figure is not known any more. What was said stays in its history, with the reason.
 * Refuses: already-replaced. Throws NotFound, Forbidden.
 */
export async function withdrawObservation(
  ctx: Ctx,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<{ id: string }, AlreadyReplaced>> {
  const current = await changeableObservation(ctx, id);
  if (!current.ok) return current;
  const details = { ...current.value, value: null, least: null, most: null, qualifier: null };
  const next = await replaceObservation(ctx, current.value, { details, reason, withdrawn: true });
  await audit(ctx, 'observations.withdrawn', next, { figure: current.value.figureId });
  return ok({ id: next });
}
