import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';

/** What every step of a version sends: the version that was shown, and a reason where one is asked. */
export const stepForm = defineForm(
  z.object({ version: field.version(), reason: field.optionalText(2_000), _key: field.key() }),
);
