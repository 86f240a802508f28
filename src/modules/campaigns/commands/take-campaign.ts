import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse } from '#kernel/result.ts';
import { addressOf } from '../domain.ts';
import { calendarEntry } from '../national-calendar.ts';
import { insertCampaign } from '../sql/campaigns.ts';

export type AlreadyTaken = { readonly code: 'already-taken' };

/**
 * Takes a campaign of the national calendar into the library's own year, for all branches; it can be changed afterwards.
 * Refuses: already-taken. Throws NotFound, Forbidden.
 */
export async function takeCampaign(
  ctx: Ctx,
  { calendarId }: { calendarId: string },
): Promise<Result<{ id: string }, AlreadyTaken>> {
  requirePermission(ctx.actor, 'campaigns:edit', {});
  const entry = calendarEntry(calendarId);
  if (!entry) throw new NotFound(`calendar ${calendarId}`);
  const { source: _source, ...known } = entry;
  const own = { id: newId(), slug: addressOf(known.name), kind: 'national', note: '' } as const;
  const inserted = await insertCampaign(ctx.tx, { ...known, ...own });
  if (!inserted) return refuse({ code: 'already-taken' });
  await audit(ctx, 'campaigns.campaign-taken', inserted.id, { calendarId });
  return ok(inserted);
}
