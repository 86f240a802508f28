import { z } from 'zod';
import { defineForm, field } from '#kernel/forms.ts';
import { isId } from '#kernel/id.ts';

/** Forms are sent while the page is open, so what they say was made just now. */
const common = { seen: field.version(), _key: field.key() };

const PERSONS = /^\d{1,2}:(adult|child)(,\d{1,2}:(adult|child))*$/;

/** Somebody of a household, or all of them: `1:adult,2:child`. */
export const presenceForm = defineForm(
  z.object({
    registration: z.string().refine(isId),
    persons: z.string().refine((text) => PERSONS.test(text)),
    present: field.ticked(),
    rules: field.ticked(),
    ...common,
  }),
);

const step = () => field.wholeNumber('Zeg hoeveel', { min: -1, max: 1 });

export const walkInForm = defineForm(z.object({ adults: step(), children: step(), ...common }));

const people = () => field.wholeNumber('Vul een aantal in, of 0', { max: 100_000 });

export const headCountForm = defineForm(z.object({ adults: people(), children: people(), ...common }));

export const checkInForm = defineForm(
  z.object({ word: field.text('Typ een code of een naam', 100), _key: field.key() }),
);
