import { sql } from 'kysely';
import type { Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import type { TestimonialUse } from '../domain.ts';

export type ShownRow = {
  readonly id: string;
  readonly quote: string;
  readonly firstName: string;
  readonly role: string;
  readonly happenedOn: Day;
  readonly endsOn: Day;
  readonly photoId: string | null;
  readonly alt: string;
};

type Asked = { readonly use: TestimonialUse; readonly today: Day } & (
  | { readonly ids: readonly string[] }
  | { readonly municipalityCode: string }
);

/** Those that may be shown today for this use, the latest first: only of these, or all of a municipality. */
export async function listShown(tx: Tx, { use, today, ...which }: Asked): Promise<ShownRow[]> {
  const those =
    'ids' in which
      ? sql`testimonial.id = any(${which.ids}::uuid[])`
      : sql`testimonial.municipality_code = ${which.municipalityCode}`;
  const { rows } = await sql<ShownRow>`
    select testimonial.id, testimonial.quote, testimonial.first_name, testimonial.role, testimonial.happened_on,
      testimonial.ends_on, photo.id as photo_id, coalesce(photo.alt, '') as alt
    from testimonials.testimonials testimonial
      left join testimonials.photos photo on photo.testimonial_id = testimonial.id
    where ${those} and ${use} = any(testimonial.uses)
      and testimonial.withdrawn_on is null and testimonial.ends_on > ${today}::date
    order by testimonial.happened_on desc, testimonial.id desc`.execute(tx);
  return rows;
}
