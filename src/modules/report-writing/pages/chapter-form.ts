import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';

/** What a chapter is called. */
export const chapterForm = defineForm(
  z.object({ title: field.text('Geef het hoofdstuk een titel'), version: field.version(), _key: field.key() }),
);
