import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { changeableTestimonial } from '../readable-testimonial.ts';
import { deletePhotos } from '../sql/photos.ts';
import { wipeWithdrawn } from '../sql/testimonials.ts';

export type WithdrawConsent = { readonly id: string; readonly on: Day };

export type WithdrawRefusal =
  | { readonly code: 'already-withdrawn'; readonly on: Day }
  | { readonly code: 'not-that-day'; readonly from: Day; readonly until: Day };

/**
 * Takes what was said, the name and the photo away for good, wherever they were shown; the days and codes of the consent stay.
 * Refuses: already-withdrawn, not-that-day. Throws NotFound, Forbidden.
 */
export async function withdrawConsent(
  ctx: Ctx,
  { id, on }: WithdrawConsent,
): Promise<Result<{ id: string }, WithdrawRefusal>> {
  const { withdrawnOn, consentedOn } = await changeableTestimonial(ctx, id);
  if (withdrawnOn !== null) return refuse({ code: 'already-withdrawn', on: withdrawnOn });
  const until = today(ctx.now);
  if (on < consentedOn || on > until) return refuse({ code: 'not-that-day', from: consentedOn, until });
  await wipeWithdrawn(ctx.tx, id, { withdrawnOn: on, wipedAt: ctx.now });
  await deletePhotos(ctx.tx, [id]);
  await audit(ctx, 'testimonials.consent-withdrawn', id);
  return ok({ id });
}
