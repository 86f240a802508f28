import { requirePermission } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import type { ObservationDetails } from './domain.ts';
import { reachOf } from './reach.ts';
import { insertObservation, lockObservation, markReplaced, type Observation } from './sql/observations.ts';

/** Somebody corrected or withdrew it since it was shown. */
export type AlreadyReplaced = { readonly code: 'already-replaced' };

/**
 * An observation that holds, locked, for a correction of it.
 * Refuses: already-replaced. Throws NotFound, Forbidden.
 */
export async function changeableObservation(ctx: Ctx, id: string): Promise<Result<Observation, AlreadyReplaced>> {
  const observation = await lockObservation(ctx.tx, id);
  if (!observation) throw new NotFound(`observation ${id}`);
  const reach = await reachOf(ctx.tx, observation.scope);
  requirePermission(ctx.actor, 'observations:enter', reach ?? {});
  return observation.replaced || observation.withdrawn ? refuse({ code: 'already-replaced' }) : ok(observation);
}

type Next = { readonly details: ObservationDetails; readonly reason: string; readonly withdrawn: boolean };

/** Puts a new row in the place of this one, which stays to be seen. Gives its id. */
export async function replaceObservation(ctx: Ctx, current: Observation, next: Next): Promise<string> {
  await markReplaced(ctx.tx, current.id);
  const { replaced, ...said } = current;
  const id = newId();
  const inserted = await insertObservation(ctx.tx, {
    ...{ ...said, ...next.details, id, replacesId: current.id, importId: null },
    ...{ reason: next.reason, withdrawn: next.withdrawn },
    ...{ enteredBy: ctx.actor.kind === 'user' ? ctx.actor.accountId : null, enteredAt: ctx.now },
  });
  if (!inserted) throw new Error(`nothing can stand in the way of what replaces ${current.id}`);
  return id;
}
