import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { type Day, today } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Picture } from '#kernel/pictures.ts';
import { shownNameOf, type TestimonialUse } from './domain.ts';
import { findShownPhoto } from './sql/photos.ts';
import { listShown, type ShownRow } from './sql/shown.ts';

/** What may be shown now. Ask again for every page: consent can end at any moment. */
export type ShownTestimonial = {
  readonly id: string;
  /** As it was said; empty: there is only a photo. */
  readonly quote: string;
  /** How who said it is shown. */
  readonly name: string;
  readonly photo: { readonly id: string; readonly address: string; readonly alt: string } | null;
  readonly happenedOn: Day;
  /** From this day on it is shown no more. */
  readonly endsOn: Day;
};

type Asked = { readonly ids: readonly string[]; readonly use: TestimonialUse; readonly today: Day };

/** Of these only those that may be shown for this use today, in the order in which they were asked. */
export async function shownTestimonials(tx: Tx, { ids, use, today }: Asked): Promise<ShownTestimonial[]> {
  const shown = (await listShown(tx, { ids, use, today })).map(shownOf);
  return shown.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** Those of a municipality that can be chosen for this use, the latest first; none for who may not read them. */
export async function listUsable(
  { tx, actor, now }: Ctx,
  { municipalityCode, use }: { readonly municipalityCode: string; readonly use: TestimonialUse },
): Promise<ShownTestimonial[]> {
  if (!can(actor, 'testimonials:read', { municipality: municipalityCode })) return [];
  return (await listShown(tx, { municipalityCode, use, today: today(now) })).map(shownOf);
}

/** The photo itself, for a document; undefined once there is no consent for any of these uses. */
export const shownPhoto = (
  tx: Tx,
  asked: { readonly photoId: string; readonly uses: readonly TestimonialUse[]; readonly today: Day },
): Promise<Picture | undefined> => findShownPhoto(tx, asked);

const shownOf = ({ photoId, alt, firstName, role, ...row }: ShownRow): ShownTestimonial => ({
  ...row,
  name: shownNameOf({ firstName, role }),
  photo: photoId === null ? null : { id: photoId, address: `/uitspraken/fotos/${photoId}`, alt },
});
