import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { scopeOf } from '../activities/index.ts';
import { listSessions, type Session } from '../programme/index.ts';
import { listLastPlanned, type WaitingHousehold } from './sql.ts';
import { waitingFor } from './waiting.ts';

/** How many wait for an activity at one place, and were not told of an extra date since. */
export type Demand = Pick<WaitingHousehold, 'activityId' | 'title' | 'municipalityCode' | 'branchId'> & {
  /** Those that they wait for, in order of time; a date more would be like the last of them. */
  readonly sessions: readonly Session[];
  readonly like: Session;
  readonly households: number;
  readonly persons: number;
};

/**
 * What is asked for more than there is, of activities that the actor plans, where most people wait on top; of a municipality
 * only the `most` activities. Who waits for a series as a whole is left out.
 */
export async function demandIn(
  ctx: Ctx,
  of: { readonly activityId: string } | { readonly municipalityCode: string; readonly most: number },
): Promise<Demand[]> {
  const waiting = (await waitingFor(ctx, of)).filter(
    (household) => household.sessionId !== null && can(ctx.actor, 'activities:edit', scopeOf(household)),
  );
  const told = await listLastPlanned(ctx.tx, [...new Set(waiting.flatMap(({ sessionId }) => sessionId ?? []))]);
  const unanswered = waiting.filter(({ sessionId, since }) => since > (told.get(sessionId ?? '') ?? NEVER));
  const demands: Demand[] = [];
  const groups = [...Map.groupBy(unanswered, (each) => each.activityId)].toSorted(
    ([, a], [, b]) => personsIn(b) - personsIn(a),
  );
  for (const [activityId, households] of 'most' in of ? groups.slice(0, of.most) : groups)
    demands.push(...demandsAt(households, await listSessions(ctx.tx, activityId)));
  return demands.toSorted((a, b) => b.persons - a.persons);
}

const NEVER = new Date(0);

const personsIn = (households: readonly WaitingHousehold[]): number =>
  households.reduce((sum, { persons }) => sum + persons, 0);

/** One for each place at which somebody waits. */
function demandsAt(all: readonly WaitingHousehold[], sessions: readonly Session[]): Demand[] {
  const waitedFor = sessions.filter(({ id }) => all.some(({ sessionId }) => sessionId === id));
  return [...Map.groupBy(waitedFor, ({ branchId, placeId }) => branchId ?? placeId).values()].flatMap((here) => {
    const like = here.at(-1);
    const households = all.filter(({ sessionId }) => here.some(({ id }) => id === sessionId));
    const persons = personsIn(households);
    const [first] = households;
    if (!first || !like) return [];
    const { activityId, title, municipalityCode, branchId } = first;
    const of = { activityId, title, municipalityCode, branchId };
    return [{ ...of, sessions: here, like, households: households.length, persons }];
  });
}
