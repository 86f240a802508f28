import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { listSessions } from '../../programme/index.ts';
import type { EngagementDetails } from '../domain.ts';
import { findEngagement, insertEngagement, updateEngagement } from '../sql.ts';

export type SaveEngagement = {
  readonly activityId: string;
  /** Left out: a new one. */
  readonly id?: string | undefined;
  readonly version: number;
  readonly details: EngagementDetails;
};

/** Paid before there was an invoice. */
export type NoInvoice = { readonly code: 'no-invoice' };

/**
 * Writes down who speaks at an activity, for what fee, and how far contract and invoice are.
 * Refuses: stale, no-invoice. Throws NotFound, also for a session of another activity; Forbidden.
 */
export async function saveEngagement(
  ctx: Ctx,
  input: SaveEngagement,
): Promise<Result<{ id: string }, Stale | NoInvoice>> {
  const { activityId, version, details } = input;
  await changeableActivity(ctx, activityId, 'speakers:edit');
  const sessions = await listSessions(ctx.tx, activityId);
  if (details.sessionId !== null && sessions.every(({ id }) => id !== details.sessionId))
    throw new NotFound(`session ${details.sessionId}`);
  if (details.paidOn && !details.invoicedOn) return refuse({ code: 'no-invoice' });
  const id = input.id ?? newId();
  if (input.id === undefined) await insertEngagement(ctx.tx, { id, activityId, ...details });
  else {
    const current = await findEngagement(ctx.tx, id);
    if (current?.activityId !== activityId) throw new NotFound(`engagement ${id}`);
    if (current.version !== version) return refuse({ code: 'stale' });
    await updateEngagement(ctx.tx, id, details);
  }
  await audit(ctx, 'speakers.engagement-saved', id, { year: details.year });
  return ok({ id: activityId });
}
