import { can, requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, NotFound, ok, type Result } from '#kernel/result.ts';
import { deleteCase, lockCase } from '../sql/cases.ts';

/** Wipes a case for good. Throws NotFound; Forbidden, for a way of working to who does not look after trainings. */
export async function wipeCase(ctx: Ctx, { id }: { id: string }): Promise<Result<{ id: string }>> {
  if (!can(ctx.actor, 'helper-training:discuss')) throw new Forbidden('helper-training:discuss');
  const current = await lockCase(ctx.tx, id);
  if (!current) throw new NotFound(`case ${id}`);
  if (current.isKept) requirePermission(ctx.actor, 'helper-training:edit', {});
  await deleteCase(ctx.tx, id);
  await audit(ctx, 'helper-training.case-wiped', id);
  return ok({ id });
}
