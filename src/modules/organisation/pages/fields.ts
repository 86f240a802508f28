import { z } from 'zod';
import { type Day, parseDay } from '#kernel/days.ts';
import { parseSpans, type Span } from '../hours.ts';

const text = z
  .string()
  .default('')
  .transform((value) => value.trim());

/** Fields that only the forms of this module have. Each takes the sentence for an empty or faulty value. */
export const placeField = {
  day: (whenWrong = 'Vul een datum in, zoals 1-1-2026') =>
    text.transform((value, context): Day => {
      const day = parseDay(value);
      if (!day) context.addIssue({ code: 'custom', message: whenWrong });
      return day ?? ('' as Day);
    }),

  optionalDay: () =>
    text.transform((value, context): Day | null => {
      const day = parseDay(value);
      if (!day && value !== '') context.addIssue({ code: 'custom', message: 'Vul een datum in, zoals 1-1-2026' });
      return day ?? null;
    }),

  /** `7741da` and `7741 DA` are the same. */
  postcode: () =>
    postcodeText.refine((value) => /^[1-9]\d{3} [A-Z]{2}$/.test(value), {
      error: 'Vul een postcode in, zoals 7741 DA',
    }),

  optionalPostcode: () =>
    postcodeText
      .refine((value) => value === '' || /^[1-9]\d{3} [A-Z]{2}$/.test(value), {
        error: 'Vul een postcode in, zoals 7741 DA',
      })
      .transform((value) => value || null),

  /** The number of a school with the ministry: `12AB`, with two digits more for one of its locations. */
  optionalBrin: () =>
    text
      .transform((value) => value.toUpperCase())
      .refine((value) => value === '' || /^\d{2}[A-Z]{2}(\d{2})?$/.test(value), {
        error: 'Vul een BRIN in, zoals 12AB of 12AB01',
      })
      .transform((value) => value || null),

  /** Degrees with a comma or a point, within these bounds. Kept as text, as the database does. */
  degrees: (min: number, max: number, example: string) =>
    text
      .transform((value) => value.replace(',', '.'))
      .refine((value) => /^\d{1,3}(\.\d{1,6})?$/.test(value) && Number(value) >= min && Number(value) <= max, {
        error: `Vul graden in tussen ${min} en ${max}, zoals ${example}`,
      }),

  spans: (staffed: boolean) =>
    text.transform((value, context): Span[] => {
      const spans = parseSpans(value, staffed);
      if (!spans) context.addIssue({ code: 'custom', message: 'Vul tijden in zoals 10.00-12.30, 13.30-17.00' });
      return spans ?? [];
    }),
};

const postcodeText = text.transform((value) => value.toUpperCase().replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2'));
