import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { deleteNote, setReviewed } from '../sql/notes.ts';

/** Says that a note names nobody, or throws it away. What is gone already is fine. Throws Forbidden. */
export async function reviewNote(
  ctx: Ctx,
  { id, isFine }: { id: string; isFine: boolean },
): Promise<Result<{ id: string }>> {
  requirePermission(ctx.actor, 'help-contacts:edit-lists', {});
  await (isFine ? setReviewed(ctx.tx, id) : deleteNote(ctx.tx, id));
  return ok({ id });
}
