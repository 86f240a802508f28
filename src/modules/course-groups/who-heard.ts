import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { scopeOf } from '../activities/index.ts';
import type { Group } from './group.ts';
import { listTold, type Told } from './sql/told.ts';
import { householdsNear, type NearHousehold } from './waiting-near.ts';

/** A household that waits for the course, or was written to about this group. Undefined: it was not. */
export type Heard = NearHousehold & { readonly told: Told | undefined };

/** Who was written to about a group, and who else still waits for its course there; as far as this actor may know of them. */
export async function whoHeard(ctx: Ctx, own: Group): Promise<Heard[]> {
  const { others, waiting } = await householdsNear(ctx, own);
  const ids = others.map(({ id }) => id);
  const told = new Map((await listTold(ctx.tx, own.id, ids)).map((each) => [each.registrationId, each]));
  return others
    .filter((household) => told.has(household.id) || waiting.includes(household))
    .filter(({ group }) => can(ctx.actor, 'registrations:read', scopeOf(group)))
    .map((household) => ({ ...household, told: told.get(household.id) }));
}
