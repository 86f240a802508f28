import { audit } from '#kernel/audit.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { cleanPicture } from '#kernel/pictures.ts';
import { ok, type Result, refuse, type Stale } from '#kernel/result.ts';
import { isOpen } from '../activity.ts';
import { changeableActivity } from '../changeable-activity.ts';
import { deletePictureUnlessShown, insertPicture, updateActivity } from '../sql.ts';
import type { NoLongerOpen } from './save-activity.ts';

export type SetPicture = {
  readonly id: string;
  readonly version: number;
  /** As it was sent. Without it the picture stays, and only its text changes. */
  readonly bytes?: Uint8Array | undefined;
  /** What is on it, for who does not see it; empty takes the picture away. */
  readonly alt: string;
};

/** What was sent is no JPEG, PNG or WebP. */
export type NoPicture = { readonly code: 'no-picture' };

/**
 * Gives an activity its picture, without what the camera wrote in it, or another text with it; or takes it away.
 * Refuses: stale, no-longer-open, no-picture. Throws NotFound, Forbidden.
 */
export async function setPicture(
  ctx: Ctx,
  { id, version, bytes, alt }: SetPicture,
): Promise<Result<{ id: string }, Stale | NoLongerOpen | NoPicture>> {
  const activity = await changeableActivity(ctx, id);
  if (activity.version !== version) return refuse({ code: 'stale' });
  if (!isOpen(activity)) return refuse({ code: 'no-longer-open' });
  const picture = bytes && cleanPicture(bytes);
  if (bytes && !picture) return refuse({ code: 'no-picture' });
  const before = activity.pictureId;
  const after = alt === '' ? null : picture ? newId() : before;
  if (picture && after) await insertPicture(ctx.tx, { id: after, ...picture });
  await updateActivity(ctx.tx, id, { pictureId: after, pictureAlt: after ? alt : '', changedAt: ctx.now });
  if (before && before !== after) await deletePictureUnlessShown(ctx.tx, before);
  await audit(ctx, 'activities.picture-set', id, { shown: after !== null });
  return ok({ id });
}
