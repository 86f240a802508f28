import { can, municipalitiesFor, type Permission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Request } from '#kernel/http.ts';
import { asked } from '#ui/staff-list.tsx';
import { listPoints, type Point, scopeOf } from '../help-points/index.ts';
import { listMunicipalities, type Municipality } from '../organisation/index.ts';

export type ReachedPoint = Point & { readonly municipality: string };

/**
 * The points where somebody has this permission, also who has it at one branch alone, in the municipality that the address
 * asks for (`?gemeente=`) or in all of theirs.
 */
export async function pointsInReach(
  c: Request,
  { tx, actor }: Ctx,
  { permission, ...filter }: { readonly permission: Permission } & Parameters<typeof listPoints>[1],
): Promise<{ municipalities: readonly Municipality[]; points: readonly ReachedPoint[] }> {
  const reached = (await listPoints(tx, filter)).filter((point) => can(actor, permission, scopeOf(point)));
  const allowed = municipalitiesFor(actor, permission);
  const codes = allowed === 'all' ? allowed : [...allowed, ...reached.map(({ municipalityCode }) => municipalityCode)];
  const municipalities = await listMunicipalities(tx, codes);
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
  return {
    municipalities,
    points: reached
      .filter(({ municipalityCode }) => !chosen || municipalityCode === chosen.code)
      .map((point) => ({ ...point, municipality: names.get(point.municipalityCode) ?? '' }))
      .toSorted((a, b) => a.municipality.localeCompare(b.municipality, 'nl')),
  };
}
