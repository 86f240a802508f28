import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { type AskedPeriod, addressOf, decidePeriod, type PeriodRefusal } from '../domain.ts';
import { requireReachAll } from '../reach.ts';
import {
  type CampaignDetails,
  insertCampaign,
  lockCampaign,
  replaceChosenBranches,
  updateCampaign,
} from '../sql/campaigns.ts';

export type SaveCampaign = {
  details: CampaignDetails;
  period: AskedPeriod;
  /** The branches that take part; none: all of them. */
  branchIds: readonly string[];
  /** The campaign to change, in the version that was shown. Without it a new one is added. */
  existing?: { id: string; version: number };
};

/**
 * Adds a campaign, or changes what is known of it. Who makes it must reach all its branches, before and after.
 * Refuses: stale, half-a-period, no-period, ends-before-start, year-out-of-range. Throws NotFound, Forbidden.
 */
export async function saveCampaign(
  ctx: Ctx,
  { details, period: asked, branchIds, existing }: SaveCampaign,
): Promise<Result<{ id: string }, Stale | PeriodRefusal>> {
  const current = existing && (await lockCampaign(ctx.tx, existing.id));
  if (existing && !current) throw new NotFound(`campaign ${existing.id}`);
  if (current) await requireReachAll(ctx, current);
  await requireReachAll(ctx, { closedAt: current?.closedAt ?? null, branchIds });
  if (current && current.version !== existing?.version) return refuse({ code: 'stale' });
  const period = decidePeriod(asked);
  if (!period.ok) return period;

  const id = current?.id ?? newId();
  if (current) await updateCampaign(ctx.tx, id, { ...details, ...period.value });
  else {
    const slug = addressOf(details.name);
    await insertCampaign(ctx.tx, { ...details, ...period.value, id, slug, calendarId: null });
  }
  await replaceChosenBranches(ctx.tx, id, branchIds);
  await audit(ctx, current ? 'campaigns.campaign-edited' : 'campaigns.campaign-added', id, { kind: details.kind });
  return ok({ id });
}
