import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import type { Picture } from '#kernel/pictures.ts';
import { type Borders, bordersOf } from '../organisation/index.ts';
import type { FilledReport } from '../report-contents/index.ts';
import { type ShownTestimonial, shownPhoto, shownTestimonials, type TestimonialUse } from '../testimonials/index.ts';

/** What a report is shown with, beside what it says. Read anew each time: who agreed to be shown can take that back. */
export type Around = {
  readonly report: FilledReport;
  readonly borders: Borders;
  /** Those that may be shown now. */
  readonly testimonials: readonly ShownTestimonial[];
  /** Staff who keep testimonials hear how many are shown no more. */
  readonly seesConsent: boolean;
};

/** The same for on paper, with the photos themselves by their ids. */
export type PrintedAround = Around & { readonly photos: ReadonlyMap<string, Picture> };

/** What a page, plain text or data are made with. */
export async function aroundOf({ tx, actor, now }: Ctx, report: FilledReport): Promise<Around> {
  const ids = report.chapters.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quotes' ? block.testimonialIds : [])),
  );
  const asked = { ids, use: 'report-web', today: today(now) } as const;
  return {
    report,
    borders: await bordersOf(tx),
    testimonials: ids.length > 0 ? await shownTestimonials(tx, asked) : [],
    seesConsent: can(actor, 'testimonials:read', { municipality: report.municipality.code }),
  };
}

/** A PDF lies on the web and is printed: only who agreed to both stands in it. */
export async function printedAroundOf(ctx: Ctx, report: FilledReport): Promise<PrintedAround> {
  const around = await aroundOf(ctx, report);
  const asked = { today: today(ctx.now), use: 'report-print' } as const;
  const ids = around.testimonials.map(({ id }) => id);
  const testimonials = ids.length > 0 ? await shownTestimonials(ctx.tx, { ...asked, ids }) : [];
  const uses: readonly TestimonialUse[] = [asked.use];
  const photos = new Map<string, Picture>();
  for (const { photo } of testimonials) {
    const picture = photo && (await shownPhoto(ctx.tx, { photoId: photo.id, uses, today: asked.today }));
    if (picture) photos.set(photo.id, picture);
  }
  return { ...around, testimonials, photos };
}

/** The quotes of a part that may be shown, in its order. */
export const shownIn = (
  { testimonialIds }: { readonly testimonialIds: readonly string[] },
  { testimonials }: Pick<Around, 'testimonials'>,
): ShownTestimonial[] => testimonialIds.flatMap((id) => testimonials.find((each) => each.id === id) ?? []);
