import { randomUUID } from 'node:crypto';
import { requirePermission } from '#kernel/access.ts';
import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { cleanPicture } from '#kernel/pictures.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { readableActivity } from '../../activities/index.ts';
import { asAgreed, type Consent, type RecordFault, recordFault, type Said } from '../domain.ts';
import { type Place, placeOf } from '../places.ts';
import { scopeOf } from '../readable-testimonial.ts';
import { insertPhoto } from '../sql/photos.ts';
import { getSettings } from '../sql/settings.ts';
import { insertTestimonial } from '../sql/testimonials.ts';

export type RecordTestimonial = Said &
  Consent & {
    readonly place: Place;
    readonly activityId: string | null;
    /** As it was sent, with what is on it. */
    readonly photo: { readonly bytes: Uint8Array; readonly alt: string } | null;
  };

export type RecordRefusal =
  | RecordFault
  | { readonly code: 'no-alt' }
  | { readonly code: 'no-picture' }
  | { readonly code: 'activity-elsewhere' };

/**
 * Keeps what somebody said, or a photo without what the camera wrote in it, and the consent to show it.
 * Refuses: what recordFault finds, no-alt, no-picture (no JPEG, PNG or WebP), activity-elsewhere. Throws NotFound, Forbidden.
 */
export async function recordTestimonial(
  ctx: Ctx,
  { place, activityId, photo, ...record }: RecordTestimonial,
): Promise<Result<{ id: string }, RecordRefusal>> {
  const where = await placeOf(ctx, place);
  requirePermission(ctx.actor, 'testimonials:edit', scopeOf(where));
  const activity = activityId === null ? undefined : await readableActivity(ctx, activityId);
  if (activity && (activity.municipalityCode ?? where.municipalityCode) !== where.municipalityCode)
    return refuse({ code: 'activity-elsewhere' });
  const { mostYears } = await getSettings(ctx.tx);
  const judged = { ...record, hasPhoto: photo !== null, alt: photo?.alt ?? '' };
  const fault = recordFault(judged, { today: today(ctx.now), mostYears });
  if (fault) return refuse(fault);
  if (photo?.alt === '') return refuse({ code: 'no-alt' });
  const picture = photo && cleanPicture(photo.bytes);
  if (photo && !picture) return refuse({ code: 'no-picture' });

  const id = newId();
  const recordedBy = ctx.actor.kind === 'user' ? ctx.actor.accountId : null;
  await insertTestimonial(ctx.tx, { id, ...where, activityId, ...asAgreed(record), recordedBy, recordedAt: ctx.now });
  if (photo && picture) await insertPhoto(ctx.tx, { id: randomUUID(), testimonialId: id, alt: photo.alt, ...picture });
  await audit(ctx, 'testimonials.recorded', id, { means: record.means, photo: photo !== null });
  return ok({ id });
}
