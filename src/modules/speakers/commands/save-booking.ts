import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { NotFound, ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { changeableActivity } from '../../activities/index.ts';
import { listSessions } from '../../programme/index.ts';
import type { BookingDetails } from '../domain.ts';
import { findBooking, insertBooking, updateBooking } from '../sql.ts';

export type SaveBooking = {
  readonly activityId: string;
  /** Left out: a new one. */
  readonly id?: string | undefined;
  readonly version: number;
  readonly details: BookingDetails;
};

/** Paid before there was an invoice. */
export type NoInvoice = { readonly code: 'no-invoice' };

/**
 * Writes down who speaks at an activity, for what fee, and how far contract and invoice are.
 * Refuses: stale, no-invoice. Throws NotFound, also for a session of another activity; Forbidden.
 */
export async function saveBooking(ctx: Ctx, input: SaveBooking): Promise<Result<{ id: string }, Stale | NoInvoice>> {
  const { activityId, version, details } = input;
  await changeableActivity(ctx, activityId, 'speakers:edit');
  const sessions = await listSessions(ctx.tx, activityId);
  if (details.sessionId !== null && sessions.every(({ id }) => id !== details.sessionId))
    throw new NotFound(`session ${details.sessionId}`);
  if (details.paidOn && !details.invoicedOn) return refuse({ code: 'no-invoice' });
  const id = input.id ?? newId();
  if (input.id === undefined) await insertBooking(ctx.tx, { id, activityId, ...details });
  else {
    const current = await findBooking(ctx.tx, id);
    if (current?.activityId !== activityId) throw new NotFound(`booking ${id}`);
    if (current.version !== version) return refuse({ code: 'stale' });
    await updateBooking(ctx.tx, id, details);
  }
  await audit(ctx, 'speakers.booking-saved', id, { year: details.year });
  return ok({ id: activityId });
}
