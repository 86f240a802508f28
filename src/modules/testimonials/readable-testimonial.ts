import { municipalitiesFor, requirePermission, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { findTestimonial, lockTestimonial, type Testimonial } from './sql/testimonials.ts';

export const addressOf = (id: string): string => `/werk/uitspraken/${id}`;

/** How far a permission must reach for it. */
export const scopeOf = ({ municipalityCode, branchId }: Pick<Testimonial, 'municipalityCode' | 'branchId'>): Scope => ({
  municipality: municipalityCode,
  ...(branchId !== null && { branchId }),
});

/** The testimonial, for staff of its municipality; locked until commit when asked. Throws NotFound. */
export async function readableTestimonial(
  { tx, actor, now }: Ctx,
  id: string,
  how: 'as it is' | 'locked' = 'as it is',
): Promise<Testimonial> {
  const find = how === 'locked' ? lockTestimonial : findTestimonial;
  const testimonial = await find(tx, id, today(now));
  const municipalities = municipalitiesFor(actor, 'testimonials:read');
  if (!testimonial || (municipalities !== 'all' && !municipalities.includes(testimonial.municipalityCode)))
    throw new NotFound(`testimonial ${id}`);
  return testimonial;
}

/** The same, locked, for who may change it. Throws NotFound, Forbidden. */
export async function changeableTestimonial(ctx: Ctx, id: string): Promise<Testimonial> {
  const testimonial = await readableTestimonial(ctx, id, 'locked');
  requirePermission(ctx.actor, 'testimonials:edit', scopeOf(testimonial));
  return testimonial;
}
