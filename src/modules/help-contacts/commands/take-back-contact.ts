import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result } from '#kernel/result.ts';
import { scopeOf } from '../queries.ts';
import { deleteContact, findContactPlace } from '../sql/contacts.ts';

/** Takes back what was just registered, for who still knows its id. What is not there is taken back already. */
export async function takeBackContact(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const place = await findContactPlace(ctx.tx, id);
  if (!place) return ok({ id });
  requirePermission(ctx.actor, 'help-contacts:register', scopeOf(place));
  await deleteContact(ctx.tx, id);
  return ok({ id });
}
