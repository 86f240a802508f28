import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result } from '#kernel/result.ts';
import { deleteContact, lockCard } from '../sql/cards.ts';

/** Wipes how somebody is reached, behind their own link; twice is as good as once. The ticks stay, for the count. Throws NotFound. */
export async function withdrawContact(ctx: Ctx, id: string): Promise<Result<{ id: string }>> {
  if (!(await lockCard(ctx.tx, id))) throw new NotFound(`card ${id}`);
  await deleteContact(ctx.tx, id);
  return ok({ id });
}
