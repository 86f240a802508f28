import { sql } from 'kysely';
import { addDays, type Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { type Consent, ENDING_DAYS, type Said, type TestimonialState } from '../domain.ts';

/** What a visitor said, or a photo, as it is kept. Wiped, only days and codes are left. */
export type Testimonial = Said &
  Consent & {
    readonly id: string;
    readonly municipalityCode: string;
    readonly branchId: string | null;
    readonly activityId: string | null;
    /** Null: the program. */
    readonly recordedBy: string | null;
    readonly recordedAt: Date;
    readonly withdrawnOn: Day | null;
    readonly wipedAt: Date | null;
    readonly state: TestimonialState;
    readonly photoId: string | null;
    /** What is on the photo; empty without one. */
    readonly alt: string;
  };

const stateOn = (today: Day) => sql<TestimonialState>`case
  when testimonial.withdrawn_on is not null then 'withdrawn'
  when testimonial.ends_on <= ${today}::date then 'ended'
  when testimonial.ends_on <= ${addDays(today, ENDING_DAYS)}::date then 'ending'
  else 'usable' end`;

const columnsOn = (today: Day) => sql`testimonial.id, testimonial.municipality_code, testimonial.branch_id,
  testimonial.activity_id, testimonial.happened_on, testimonial.quote, testimonial.shown_as, testimonial.first_name,
  testimonial.role, testimonial.means, testimonial.given_by, testimonial.uses, testimonial.consented_on,
  testimonial.ends_on, testimonial.reference, testimonial.recorded_by, testimonial.recorded_at,
  testimonial.withdrawn_on, testimonial.wiped_at, photo.id as photo_id, coalesce(photo.alt, '') as alt,
  ${stateOn(today)} as state`;

const WITH_PHOTO = sql`testimonials.testimonials testimonial
  left join testimonials.photos photo on photo.testimonial_id = testimonial.id`;

export const findTestimonial = async (tx: Tx, id: string, today: Day): Promise<Testimonial | undefined> =>
  (await sql<Testimonial>`select ${columnsOn(today)} from ${WITH_PHOTO} where testimonial.id = ${id}`.execute(tx))
    .rows[0];

/** Locks the row until commit, so that consent is withdrawn once. */
export const lockTestimonial = async (tx: Tx, id: string, today: Day): Promise<Testimonial | undefined> =>
  (
    await sql<Testimonial>`select ${columnsOn(today)} from ${WITH_PHOTO} where testimonial.id = ${id}
      for update of testimonial`.execute(tx)
  ).rows[0];

export type TestimonialFilter = {
  readonly municipalityCodes: 'all' | readonly string[];
  readonly states: readonly TestimonialState[];
  /** On which it was said or agreed to. */
  readonly day: Day | undefined;
  /** In what was said, or how who said it is shown. */
  readonly words: string;
  readonly today: Day;
};

/** Those of these municipalities, the latest first. `total` counts all pages. */
export async function listTestimonials(
  tx: Tx,
  { municipalityCodes, states, day, words, today }: TestimonialFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<(Testimonial & { readonly total: number })[]> {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const isAll = municipalityCodes === 'all';
  const { rows } = await sql<Testimonial & { total: number }>`
    select ${columnsOn(today)}, count(*) over () as total from ${WITH_PHOTO}
    where (${isAll} or testimonial.municipality_code = any(${isAll ? [] : municipalityCodes}))
      and ${stateOn(today)} = any(${states})
      and (${day ?? null}::date is null or ${day ?? null}::date in (testimonial.happened_on, testimonial.consented_on))
      and (${words === ''} or testimonial.quote ilike ${like} or testimonial.first_name ilike ${like}
        or testimonial.role ilike ${like} or testimonial.reference ilike ${like} or photo.alt ilike ${like})
    order by testimonial.happened_on desc, testimonial.id desc
    limit ${limit} offset ${offset}`.execute(tx);
  return rows;
}

export type NewTestimonial = Omit<Testimonial, 'state' | 'photoId' | 'alt' | 'withdrawnOn' | 'wipedAt'>;

export const insertTestimonial = (tx: Tx, { uses, ...testimonial }: NewTestimonial): Promise<unknown> =>
  tx
    .insertInto('testimonials.testimonials')
    .values({ ...testimonial, uses: [...uses] })
    .execute();

const WIPED = { quote: '', firstName: '', role: '' } as const;

/** Takes away what was said and who said it; its days and codes stay. */
export const wipeWithdrawn = (tx: Tx, id: string, at: { withdrawnOn: Day; wipedAt: Date }): Promise<unknown> =>
  tx
    .updateTable('testimonials.testimonials')
    .set({ ...WIPED, ...at })
    .where('id', '=', id)
    .execute();

/** The same for all whose consent has ended by this day. Gives their ids. */
export const wipeEnded = async (tx: Tx, today: Day, wipedAt: Date): Promise<string[]> =>
  (
    await tx
      .updateTable('testimonials.testimonials')
      .set({ ...WIPED, wipedAt })
      .where('endsOn', '<=', today)
      .where('wipedAt', 'is', null)
      .returning('id')
      .execute()
  ).map(({ id }) => id);

/** What an account recorded, in days and codes. */
export const listRecordedBy = (
  tx: Tx,
  accountId: string,
): Promise<{ id: string; means: string; consentedOn: Day; recordedAt: Date }[]> =>
  tx
    .selectFrom('testimonials.testimonials')
    .select(['id', 'means', 'consentedOn', 'recordedAt'])
    .where('recordedBy', '=', accountId)
    .orderBy('recordedAt')
    .$castTo<{ id: string; means: string; consentedOn: Day; recordedAt: Date }>()
    .execute();
