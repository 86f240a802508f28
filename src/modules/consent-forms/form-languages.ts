import type { Language } from '#kernel/languages.ts';

/** Written by the house, or read over by somebody who speaks the language; the others are marked as made by a machine. */
const CHECKED: ReadonlySet<Language> = new Set(['nl', 'nl-simple']);

export const isChecked = (language: Language): boolean => CHECKED.has(language);
