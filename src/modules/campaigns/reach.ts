import { type Actor, can, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { listAllBranches } from '../branches/index.ts';
import { takesPart } from './domain.ts';
import type { Campaign } from './sql/campaigns.ts';

/** A branch in a campaign, with how far a permission must reach for it. */
export type Participant = { readonly id: string; readonly name: string; readonly scope: Scope };

/** Every branch there is or was, by name. */
async function branchesIn(tx: Tx) {
  const branches = (await listAllBranches(tx)).map(({ id, name, municipalityCode, openedOn, closedOn }) => ({
    ...{ id, name, openedOn, closedOn },
    scope: { municipality: municipalityCode, branchId: id },
  }));
  return branches.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** The branches that take part, by name. */
export const participantsOf = async (tx: Tx, campaign: Campaign): Promise<Participant[]> =>
  (await branchesIn(tx)).filter((branch) => takesPart(campaign, branch));

type Reached = Pick<Campaign, 'closedAt'>;

/** What it takes to change a campaign: once it is closed only who may close it. */
export const permissionFor = ({ closedAt }: Reached) => (closedAt ? 'campaigns:close' : 'campaigns:edit');

/**
 * Whether the actor may change the campaign as a whole: the permission must reach every branch that was chosen, and the
 * whole organisation when none was.
 */
export function reachesAll(actor: Actor, campaign: Reached, chosen: readonly Participant[]): boolean {
  const permission = permissionFor(campaign);
  return chosen.length === 0 ? can(actor, permission, {}) : chosen.every(({ scope }) => can(actor, permission, scope));
}

/** The branches with these ids. Throws NotFound when there is one less. */
export async function chosenBranches(tx: Tx, branchIds: readonly string[]): Promise<Participant[]> {
  if (branchIds.length === 0) return [];
  const chosen = (await branchesIn(tx)).filter(({ id }) => branchIds.includes(id));
  if (chosen.length < branchIds.length) throw new NotFound('a chosen branch');
  return chosen;
}

/** Throws Forbidden unless the actor may change a campaign of these branches as a whole. */
export async function requireReachAll(
  { tx, actor }: Ctx,
  campaign: Reached & { readonly branchIds: readonly string[] },
): Promise<void> {
  const chosen = await chosenBranches(tx, campaign.branchIds);
  if (!reachesAll(actor, campaign, chosen)) throw new Forbidden(permissionFor(campaign));
}

/** Throws NotFound for a branch that does not take part, and Forbidden for one out of reach. */
export async function requireReachEach(
  { tx, actor }: Ctx,
  campaign: Campaign,
  branchIds: readonly string[],
): Promise<void> {
  const participants = await participantsOf(tx, campaign);
  for (const branchId of branchIds) {
    const participant = participants.find(({ id }) => id === branchId);
    if (!participant) throw new NotFound(`branch ${branchId} in campaign ${campaign.id}`);
    if (!can(actor, permissionFor(campaign), participant.scope)) throw new Forbidden(permissionFor(campaign));
  }
}
