import type { Ctx } from '#kernel/ctx.ts';
import { slugOf } from '#kernel/slug.ts';
import { branchOf, listAllBranches } from '../branches/index.ts';
import { type Group, listGroups } from '../course-groups/index.ts';
import { findPoint } from '../help-points/index.ts';
import { listPlacesWith } from '../places/index.ts';
import { listSessions, type Session } from '../programme/index.ts';
import { placesLeft } from '../registrations/index.ts';

/** Where somebody asks for a course: a help point, or a branch. */
export type Asking = { readonly town: string; readonly municipalityCode: string };

/** A group that one can still join, in its first half-day. */
export type JoinableGroup = Group & {
  readonly beginsAt: Date;
  readonly sessionId: string;
  /** Null: as many as come. */
  readonly left: number | null;
};

/** The place that the address names, if it is there. */
export async function askingAt(
  { tx }: Ctx,
  { pointId, branchId }: { readonly pointId?: string | undefined; readonly branchId?: string | undefined },
): Promise<Asking | undefined> {
  if (pointId !== undefined) return findPoint(tx, pointId);
  return branchId === undefined ? undefined : branchOf(tx, { branchId });
}

/**
 * The public groups that have not begun and have a place left: in the same town first, then in the same municipality, each
 * in order of time.
 */
export async function groupsToJoin(ctx: Ctx, asking: Asking | undefined): Promise<JoinableGroup[]> {
  const groups = (await listGroups(ctx.tx, { endsAfter: ctx.now })).filter(
    ({ state, isPublic, beginsAt }) => state === 'published' && isPublic && beginsAt !== null && beginsAt > ctx.now,
  );
  const firsts = new Map<string, Session>();
  for (const { id } of groups) {
    const first = (await listSessions(ctx.tx, id)).find(({ state }) => state === 'planned');
    if (first) firsts.set(id, first);
  }
  const free = await placesLeft(
    ctx.tx,
    [...firsts.values()].map(({ id }) => id),
  );
  const towns = await townsOf(ctx, [...firsts.values()]);
  const joinable = groups.flatMap((group): (JoinableGroup & { town: string })[] => {
    const first = firsts.get(group.id);
    const left = first && free.get(first.id)?.['on-site']?.left;
    if (!first || left === undefined || left === 0) return [];
    return [{ ...group, beginsAt: first.beginsAt, sessionId: first.id, left, town: towns.get(first.id) ?? '' }];
  });
  return joinable.toSorted((one, other) => apart(one, asking) - apart(other, asking));
}

/** By session; nothing for one that is online. */
async function townsOf({ tx }: Ctx, sessions: readonly Session[]): Promise<Map<string, string>> {
  const placeIds = sessions.flatMap(({ placeId }) => placeId ?? []);
  const spots = [...(await listAllBranches(tx)), ...(await listPlacesWith(tx, placeIds))];
  const towns = new Map(spots.map(({ id, town }) => [id, town]));
  return new Map(sessions.map(({ id, branchId, placeId }) => [id, towns.get(branchId ?? placeId ?? '') ?? '']));
}

/** 0 in the same town, 1 in the same municipality, 2 elsewhere. */
function apart(group: Pick<Asking, 'town'> & Pick<Group, 'municipalityCode'>, asking: Asking | undefined): number {
  if (!asking || group.municipalityCode !== asking.municipalityCode) return 2;
  return slugOf(group.town) === slugOf(asking.town) ? 0 : 1;
}
