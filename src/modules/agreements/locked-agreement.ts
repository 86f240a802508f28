import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound } from '#kernel/result.ts';
import { type AgreementRow, lockAgreement } from './sql/agreements.ts';

/** The agreement, locked until commit, for somebody who may change it. Throws NotFound, Forbidden. */
export async function lockForEdit(
  ctx: Ctx,
  agreementId: string,
  permission: 'agreements:edit' | 'agreements:override-notice' = 'agreements:edit',
): Promise<AgreementRow> {
  const agreement = await lockAgreement(ctx.tx, agreementId);
  if (!agreement) throw new NotFound(`agreement ${agreementId}`);
  requirePermission(ctx.actor, permission, { municipality: agreement.municipalityCode });
  return agreement;
}
