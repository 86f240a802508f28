import { can, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { NotFound } from '#kernel/result.ts';
import { branchesFor, branchOf } from '../branches/index.ts';
import { findPlace } from '../places/index.ts';
import { listPlaceSpots } from './sql/spots.ts';

/** Where visitors come to learn: a branch, or a place of others such as a village hall. */
export type Spot = { readonly branchId?: string | null; readonly placeId?: string | null };

export type NamedSpot = {
  readonly branchId: string | null;
  readonly placeId: string | null;
  readonly municipalityCode: string;
  readonly name: string;
  /** How addresses call it: the slug of a branch, the id of a place. */
  readonly key: string;
  readonly scope: Scope;
};

/** Where the actor may help visitors: branches by name, then places of others with a walk-in or a help point. */
export async function spotsFor(ctx: Ctx): Promise<NamedSpot[]> {
  const branches = await branchesFor(ctx, 'learning-routes:use');
  const places = (await listPlaceSpots(ctx.tx, ctx.now)).map(atPlace);
  return [...branches.map(atBranch), ...places.filter(({ scope }) => can(ctx.actor, 'learning-routes:use', scope))];
}

/** A spot with what it is called and how far a permission must reach. Throws NotFound. */
export async function namedSpot(tx: Tx, { branchId, placeId }: Spot): Promise<NamedSpot> {
  if (branchId) return atBranch(await branchOf(tx, { branchId }));
  const place = placeId ? await findPlace(tx, placeId) : undefined;
  if (!place) throw new NotFound(`place ${placeId}`);
  return atPlace(place);
}

type Branch = Awaited<ReturnType<typeof branchOf>>;
type Place = { readonly id: string; readonly name: string; readonly municipalityCode: string };

const atBranch = ({ id, name, slug, municipalityCode, scope }: Branch): NamedSpot => ({
  ...{ branchId: id, placeId: null, municipalityCode, name, key: slug, scope },
});

const atPlace = ({ id, name, municipalityCode }: Place): NamedSpot => ({
  ...{ branchId: null, placeId: id, municipalityCode, name, key: id, scope: { municipality: municipalityCode } },
});
