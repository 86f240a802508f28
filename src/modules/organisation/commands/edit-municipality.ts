import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { isNameOfAnother, lockMunicipality, updateMunicipality } from '../sql/municipalities.ts';
import type { MunicipalityKnown } from './add-municipality.ts';

export type EditMunicipality = { code: string; version: number; name: string; served: boolean };

/**
 * Changes the name of a municipality, or whether we do the library work there. Its address stays as it is.
 * Refuses: stale, municipality-known (another has this name). Throws NotFound, Forbidden.
 */
export async function editMunicipality(
  ctx: Ctx,
  input: EditMunicipality,
): Promise<Result<{ slug: string }, Stale | MunicipalityKnown>> {
  const { code, version, name, served } = input;
  requirePermission(ctx.actor, 'organisation:edit-organisation', {});
  const municipality = await lockMunicipality(ctx.tx, code);
  if (!municipality) throw new NotFound(`municipality ${code}`);
  if (municipality.version !== version) return refuse({ code: 'stale' });
  if (await isNameOfAnother(ctx.tx, code, name)) return refuse({ code: 'municipality-known' });

  await updateMunicipality(ctx.tx, code, { name, served });
  await audit(ctx, 'organisation.municipality-edited', code, { served });
  return ok({ slug: municipality.slug });
}
