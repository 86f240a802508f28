import { addDays, asDay } from '#kernel/days.ts';
import { type Language, perLanguage } from '#kernel/languages.ts';

const MONDAY = asDay('2026-11-23');
const format = perLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));

/** `woensdag`; 1 is Monday. */
export const weekdayName = (weekday: number, language: Language): string =>
  format(language).format(Date.parse(addDays(MONDAY, weekday - 1)));
