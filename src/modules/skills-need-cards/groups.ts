import type { Ctx } from '#kernel/ctx.ts';
import { placesLeft } from '../registrations/index.ts';
import { type Group, listGroups } from './sql/groups.ts';

/** A group that can be offered: how many more can come, or undefined for as many as want. */
export type OfferableGroup = Omit<Group, 'sessionIds'> & { readonly left: number | undefined };

/** The activities of a municipality in which there is a place left, in the session that has most of them. */
export async function offerableGroups({ tx, now }: Ctx, municipalityCode: string): Promise<OfferableGroup[]> {
  const groups = await listGroups(tx, municipalityCode, now);
  const places = await placesLeft(
    tx,
    groups.flatMap(({ sessionIds }) => sessionIds),
  );
  return groups.flatMap(({ sessionIds, ...group }) => {
    const ways = sessionIds.flatMap((id) => Object.values(places.get(id) ?? { any: { left: null } }));
    const left = ways.some((way) => way.left === null) ? undefined : Math.max(0, ...ways.map((way) => way.left ?? 0));
    return left === 0 ? [] : [{ ...group, left }];
  });
}
