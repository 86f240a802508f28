import type { Actor, Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { allScopes, mayRead, type Places, placesOf, reachOf } from './places.ts';
import { scopeName } from './words.ts';

/** Something that the actor may read figures of, with how far a permission must reach for it. */
export type ReadableScope = { readonly scope: FigureScope; readonly name: string; readonly reach: Scope };

/** All that the actor may read figures of, our own places before what is wider. */
export const readableScopes = async ({ tx, actor }: Pick<Ctx, 'tx' | 'actor'>): Promise<ReadableScope[]> =>
  readableIn(await placesOf(tx), actor);

export const readableIn = (places: Places, actor: Actor): ReadableScope[] =>
  allScopes(places)
    .filter((scope) => isOffered(places, scope) && mayRead(actor, places, scope))
    .toSorted(ownFirst)
    .flatMap((scope) => {
      const reach = reachOf(places, scope);
      return reach ? [{ scope, name: scopeName(places, scope), reach }] : [];
    });

const ownFirst = (one: FigureScope, other: FigureScope): number => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
const ORDER: readonly FigureScope['kind'][] = [
  'organisation',
  'municipality',
  'branch',
  'province',
  'national',
  'not-stated',
];

const isOffered = ({ municipalities }: Places, scope: FigureScope): boolean =>
  scope.kind !== 'municipality' || municipalities.get(scope.municipalityCode)?.served === true;
