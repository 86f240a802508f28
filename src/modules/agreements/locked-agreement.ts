import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { type AgreementRow, lockAgreement } from './sql/agreements.ts';

type EditPermission = 'agreements:edit' | 'agreements:override-notice';

/** The agreement, locked until commit, for somebody with one of these permissions over it. Throws NotFound, Forbidden. */
export async function lockForEdit(
  ctx: Ctx,
  agreementId: string,
  permissions: readonly EditPermission[] = ['agreements:edit'],
): Promise<AgreementRow> {
  const agreement = await lockAgreement(ctx.tx, agreementId);
  if (!agreement) throw new NotFound(`agreement ${agreementId}`);
  const row = { municipality: agreement.municipalityCode };
  if (!permissions.some((permission) => can(ctx.actor, permission, row))) throw new Forbidden(permissions.join());
  return agreement;
}
