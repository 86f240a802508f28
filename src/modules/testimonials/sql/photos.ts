import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { Picture } from '#kernel/pictures.ts';
import type { TestimonialUse } from '../domain.ts';

type NewPhoto = Picture & { readonly id: string; readonly testimonialId: string; readonly alt: string };

export const insertPhoto = (tx: Tx, { bytes, ...photo }: NewPhoto): Promise<unknown> =>
  tx
    .insertInto('testimonials.photos')
    .values({ ...photo, bytes: Buffer.from(bytes) })
    .execute();

export const findPhoto = (tx: Tx, testimonialId: string): Promise<Picture | undefined> =>
  tx
    .selectFrom('testimonials.photos')
    .select(['mediaType', 'bytes'])
    .where('testimonialId', '=', testimonialId)
    .$castTo<Picture>()
    .executeTakeFirst();

/** A photo by its address, as long as there is consent for one of these uses. */
export const findShownPhoto = async (
  tx: Tx,
  asked: { readonly photoId: string; readonly uses: readonly TestimonialUse[]; readonly today: Day },
): Promise<Picture | undefined> =>
  (
    await sql<Picture>`
      select photo.media_type, photo.bytes
      from testimonials.photos photo join testimonials.testimonials testimonial on testimonial.id = photo.testimonial_id
      where photo.id = ${asked.photoId} and testimonial.uses && ${asked.uses}::text[]
        and testimonial.withdrawn_on is null and testimonial.ends_on > ${asked.today}::date`.execute(tx)
  ).rows[0];

/** Takes the bytes themselves away. */
export const deletePhotos = (tx: Tx, testimonialIds: readonly string[]): Promise<unknown> =>
  tx
    .deleteFrom('testimonials.photos')
    .where('testimonialId', '=', sql<string>`any(${testimonialIds}::uuid[])`)
    .execute();
