import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type LibraryOrganisation, upsertOrganisation } from '../sql/library-organisation.ts';

/** Says who the library organisation is: its name stands on every page. Refuses: stale. Throws Forbidden. */
export async function describeOrganisation(
  ctx: Ctx,
  organisation: LibraryOrganisation,
): Promise<Result<{ version: number }, Stale>> {
  requirePermission(ctx.actor, 'organisation:edit-organisation', {});
  if (!(await upsertOrganisation(ctx.tx, organisation))) return refuse({ code: 'stale' });
  const version = organisation.version + 1;
  await audit(ctx, 'organisation.organisation-described', 'organisation', { version });
  return ok({ version });
}
