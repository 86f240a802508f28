import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import type { Choice } from '#ui/choice-field.tsx';
import type { Activity } from '../../activities/index.ts';
import { GIVERS, MEANS, SHOWN_AS, USES } from '../domain.ts';
import { isPlace } from '../places.ts';

/** What is asked of a testimonial and of the consent for it. */
export const recordForm = defineForm(
  z.object({
    quote: field.optionalText(1000),
    photo: field.optionalText(),
    alt: field.optionalText(250),
    place: field.text('Kies waar het was').refine(isPlace, { error: 'Kies waar het was' }),
    happenedOn: field.day(),
    activity: field.optionalText(),
    shownAs: field.oneOf(SHOWN_AS, 'Kies hoe we de bezoeker noemen'),
    firstName: field.optionalText(30),
    role: field.optionalText(80),
    means: field.oneOf(MEANS, 'Kies hoe de toestemming is gegeven'),
    givenBy: field.oneOf(GIVERS, 'Kies wie de toestemming gaf'),
    uses: field.someOf(USES, 'Kies waarvoor de toestemming is gegeven'),
    consentedOn: field.day(),
    endsOn: field.day(),
    reference: field
      .optionalText(40)
      .refine((value) => value === undefined || /^[\p{L}\d][\p{L}\d./-]*$/u.test(value), {
        error: 'Vul een kenmerk in zonder spaties, zoals T-2026-014. Geen naam.',
      }),
    _key: field.key(),
  }),
);

/** What the form needs to know before anything is typed. */
export type NewTestimonial = {
  readonly places: readonly Choice[];
  readonly activity: Activity | undefined;
  readonly mostYears: number;
  readonly day: string;
  readonly latest: string;
};
