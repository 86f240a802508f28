import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { slugOf } from '#kernel/slug.ts';
import { insertMunicipality } from '../sql/municipalities.ts';

/** The code or the name belongs to a municipality that is there already. */
export type MunicipalityKnown = { code: 'municipality-known' };

/** Adds a municipality by its CBS code. Refuses: municipality-known. Throws Forbidden. */
export async function addMunicipality(
  ctx: Ctx,
  { code, name, served }: { code: string; name: string; served: boolean },
): Promise<Result<{ slug: string }, MunicipalityKnown>> {
  requirePermission(ctx.actor, 'organisation:edit-organisation', {});
  const slug = slugOf(name);
  if (!(await insertMunicipality(ctx.tx, { code, name, slug, served }))) return refuse({ code: 'municipality-known' });
  await audit(ctx, 'organisation.municipality-added', code, { served });
  return ok({ slug });
}
