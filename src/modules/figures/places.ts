import { type Actor, can, type Scope } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { listAllBranches } from '../branches/index.ts';
import { listMunicipalities } from '../organisation/index.ts';

type Named = { readonly name: string; readonly slug: string };

/** Everything that a figure can be about, also what is no longer there. */
export type Places = {
  /** By code. */
  readonly municipalities: ReadonlyMap<string, Named & { readonly served: boolean }>;
  /** By id. */
  readonly branches: ReadonlyMap<string, Named & { readonly municipalityCode: string }>;
};

export async function placesOf(tx: Tx): Promise<Places> {
  const municipalities = await listMunicipalities(tx, 'all', { unservedToo: true });
  const branches = await listAllBranches(tx);
  return {
    municipalities: new Map(municipalities.map((each) => [each.code, each])),
    branches: new Map(branches.map((each) => [each.id, each])),
  };
}

/** How far a permission must reach for what is known of this scope; undefined when there is no such place. */
export function reachOf({ municipalities, branches }: Places, scope: FigureScope): Scope | undefined {
  if (scope.kind === 'municipality')
    return municipalities.has(scope.municipalityCode) ? { municipality: scope.municipalityCode } : undefined;
  if (scope.kind !== 'branch') return {};
  const branch = branches.get(scope.branchId);
  return branch && { municipality: branch.municipalityCode, branchId: scope.branchId };
}

/** Whether somebody sees all that is known of this scope: also of this year, and small numbers. */
export function mayRead(actor: Actor, places: Places, scope: FigureScope): boolean {
  const reach = reachOf(places, scope);
  return reach !== undefined && (can(actor, 'figures:read', reach) || can(actor, 'figures:read-own', reach));
}

/** Every scope there is, from wide to narrow. */
export const allScopes = ({ municipalities, branches }: Places): FigureScope[] => [
  ...(['national', 'province', 'not-stated', 'organisation'] as const).map((kind) => ({ kind })),
  ...[...municipalities.keys()].map((municipalityCode) => ({ kind: 'municipality', municipalityCode }) as const),
  ...[...branches.keys()].map((branchId) => ({ kind: 'branch', branchId }) as const),
];
