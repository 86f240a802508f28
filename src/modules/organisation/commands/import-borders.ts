import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Outline, Ring } from '../outlines/geojson.ts';
import type { Position } from '../outlines/rijksdriehoek.ts';
import { replaceBorders } from '../sql/borders.ts';
import { listKnownCodes } from '../sql/municipalities.ts';

export type NoKnownMunicipality = { code: 'no-known-municipality' };

/**
 * Replaces the schematic outlines, or an earlier import, by real borders; municipalities that we do not know are left out.
 * Positions are rounded to about 100 metres, for neighbours alike, so that a page stays small.
 * Refuses: no-known-municipality. Throws Forbidden.
 */
export async function importBorders(
  ctx: Ctx,
  { outlines, attribution }: { outlines: readonly Outline[]; attribution: string },
): Promise<Result<{ names: string[] }, NoKnownMunicipality>> {
  requirePermission(ctx.actor, 'organisation:edit-organisation', {});
  const known = new Set(await listKnownCodes(ctx.tx));
  const ours = outlines.filter(({ code }) => known.has(code));
  if (ours.length === 0) return refuse({ code: 'no-known-municipality' });
  const borders = ours.map(({ code, rings }) => ({ municipalityCode: code, attribution, rings: thinned(rings) }));
  await replaceBorders(ctx.tx, borders);
  await audit(ctx, 'organisation.borders-imported', 'borders', { municipalities: ours.length });
  return ok({ names: ours.map(({ name }) => name) });
}

/** A ring that shrinks to less than a triangle is a rock or a sliver, and goes; the largest ring always stays. */
function thinned(rings: readonly Ring[]): Ring[] {
  const rounded = rings.map(roundedRing);
  const drawn = rounded.filter((ring) => ring.length >= 4);
  return drawn.length > 0 ? drawn : [...rings];
}

function roundedRing(ring: Ring): Ring {
  const rounded = ring.map(([lon, lat]): Position => [Math.round(lon * 1e3) / 1e3, Math.round(lat * 1e3) / 1e3]);
  return rounded.filter(
    ([lon, lat], index) => index === 0 || lon !== rounded[index - 1]?.[0] || lat !== rounded[index - 1]?.[1],
  );
}
