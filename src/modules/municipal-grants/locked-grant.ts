import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type GrantRow, lockGrant } from './sql.ts';

/** The subsidy, locked until commit, for somebody who may change it. Throws NotFound (also for an order), Forbidden. */
export async function lockForEdit(ctx: Ctx, agreementId: string): Promise<GrantRow> {
  const grant = await lockGrant(ctx.tx, agreementId);
  if (!grant) throw new NotFound(`grant of agreement ${agreementId}`);
  requirePermission(ctx.actor, 'municipal-grants:edit', { municipality: grant.municipalityCode });
  return grant;
}
