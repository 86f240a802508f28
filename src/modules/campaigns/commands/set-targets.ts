import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import type { Quantities, Unit } from '../domain.ts';
import { requireReachAll, requireReachEach } from '../reach.ts';
import { lockCampaign, updateCampaign } from '../sql/campaigns.ts';
import { replaceTargets } from '../sql/targets.ts';

export type SetTargets = {
  id: string;
  version: number;
  /** What each branch aims for, and the whole (`branchId` null). A unit that is left out has no target any more. */
  rows: readonly { branchId: string | null; quantities: Quantities }[];
};

/**
 * Sets the targets of the campaign as a whole and of branches; those of other branches stay.
 * Refuses: stale. Throws NotFound for a branch that does not take part, Forbidden for one out of reach.
 */
export async function setTargets(ctx: Ctx, { id, version, rows }: SetTargets): Promise<Result<{ id: string }, Stale>> {
  const campaign = await lockCampaign(ctx.tx, id);
  if (!campaign) throw new NotFound(`campaign ${id}`);
  const of = rows.map(({ branchId }) => branchId);
  if (of.includes(null)) await requireReachAll(ctx, campaign);
  await requireReachEach(
    ctx,
    campaign,
    of.filter((branchId) => branchId !== null),
  );
  if (campaign.version !== version) return refuse({ code: 'stale' });
  const targets = rows.flatMap(({ branchId, quantities }) =>
    Object.entries(quantities).map(([unit, quantity]) => ({ branchId, unit: unit as Unit, quantity })),
  );
  await replaceTargets(ctx.tx, id, { of, targets });
  await updateCampaign(ctx.tx, id, {});
  await audit(ctx, 'campaigns.targets-set', id, { targets: targets.length });
  return ok({ id });
}
