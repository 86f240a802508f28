import { shownNameOf } from '../domain.ts';
import type { Testimonial } from '../sql/testimonials.ts';

const MOST_LETTERS = 90;

/** What was said, as short as a row of a list or a title takes. */
export function saidIn({ quote, photoId, alt, wipedAt }: Testimonial): string {
  if (wipedAt) return 'Gewist';
  if (quote === '') return `Foto: ${shortened(alt)}`;
  return `‘${shortened(quote)}’${photoId ? ' (met foto)' : ''}`;
}

/** How who said it is shown, as long as that may be known. */
export const nameIn = (testimonial: Testimonial): string => (testimonial.wipedAt ? 'Gewist' : shownNameOf(testimonial));

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS).join('').trimEnd()}…`;
};
