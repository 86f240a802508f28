import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';

/** What each step sends: the version that was shown, and what was put right where that is asked. */
export const finishForm = defineForm(
  z.object({ version: field.version(), reason: field.optionalText(2_000), _key: field.key() }),
);

export type FinishState = typeof finishForm.empty;
