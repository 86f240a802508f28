import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { isSchool } from '../domain.ts';
import { deletePupils, insertPlace, lockPlace, type PlaceDetails, updatePlace, upsertPupils } from '../sql.ts';

export type SavePlace = {
  details: PlaceDetails;
  /** The place to change, in the version that was shown. Without it a new place is added. */
  existing?: { id: string; version: number };
  /** Pupils by the year in which the school year begins; null is unknown. For schools only. */
  pupils?: Readonly<Record<number, number | null>>;
};

/**
 * Adds a place of others, or changes what is known of it.
 * Refuses: stale. Throws NotFound for an unknown place or municipality, Forbidden.
 */
export async function savePlace(
  ctx: Ctx,
  { details, existing, pupils = {} }: SavePlace,
): Promise<Result<{ id: string }, Stale>> {
  requirePermission(ctx.actor, 'places:edit', { municipality: details.municipalityCode });
  if (!(await findMunicipality(ctx.tx, details.municipalityCode)))
    throw new NotFound(`municipality ${details.municipalityCode}`);
  const id = existing?.id ?? newId();
  if (existing) {
    const place = await lockPlace(ctx.tx, id);
    if (!place) throw new NotFound(`place ${id}`);
    requirePermission(ctx.actor, 'places:edit', { municipality: place.municipalityCode });
    if (place.version !== existing.version) return refuse({ code: 'stale' });
    await updatePlace(ctx.tx, id, details);
  } else await insertPlace(ctx.tx, { id, ...details });

  if (isSchool(details.kind)) await savePupils(ctx, id, pupils);
  await audit(ctx, existing ? 'places.place-edited' : 'places.place-added', id, { kind: details.kind });
  return ok({ id });
}

async function savePupils(ctx: Ctx, placeId: string, pupils: Readonly<Record<number, number | null>>): Promise<void> {
  for (const [year, count] of Object.entries(pupils)) {
    const schoolYear = Number(year);
    if (count === null) await deletePupils(ctx.tx, placeId, schoolYear);
    else await upsertPupils(ctx.tx, { placeId, schoolYear, pupils: count });
  }
}
