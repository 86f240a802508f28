// What visitors said and photos of people, with the consent under which each may be shown, until when and where.
// Owns schema testimonials. Uses organisation, branches, people, activities.
export type { TestimonialUse } from './domain.ts';
export { listUsable, type ShownTestimonial, shownPhoto, shownTestimonials } from './shown.ts';
