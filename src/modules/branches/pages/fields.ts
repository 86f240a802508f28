import { z } from 'zod';
import { parseSpans, type Span } from '../hours.ts';

const text = z
  .string()
  .default('')
  .transform((value) => value.trim());

/** Fields that only the forms of this module have. */
export const branchField = {
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
