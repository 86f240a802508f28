import { z } from 'zod';
import { defineForms } from '#kernel/forms.ts';
import { standingTexts } from './standing-texts.ts';

/** The fields that every activity asks. The others depend on what it asks, and are read in `wish.ts`. */
export const signUpForms = defineForms(standingTexts, (t, field) =>
  z.object({
    _key: field.key(),
    name: field.text(t.noName, 100),
    email: field.optionalEmail(),
    phone: field.optionalPhone(),
    wait: field.ticked(),
  }),
);
