import { addDays, addMonths, asDay, type Day, parseDay, today } from '#kernel/days.ts';
import { type Language, perLanguage } from '#kernel/languages.ts';

/** A month of the calendar, with the word for it in an address: `2026-12`. */
export type Month = { readonly address: string; readonly first: Day; readonly last: Day };

/** The month that was asked for, or the one of now. */
export function monthAsked(asked: string | undefined, now: Date): Month {
  const first = (/^20\d\d-\d\d$/.test(asked ?? '') && parseDay(`${asked}-01`)) || undefined;
  return monthFrom(first ?? asDay(`${today(now).slice(0, 7)}-01`));
}

/** The month so many months later, or earlier when negative. */
export const monthAfter = ({ first }: Month, months: number): Month => monthFrom(addMonths(first, months));

const monthFrom = (first: Day): Month => ({
  address: first.slice(0, 7),
  first,
  last: addDays(addMonths(first, 1), -1),
});

/** `december 2026`, as a language writes it. */
export const formatMonth = ({ first }: Month, language: Language = 'nl'): string =>
  monthFormat(language).format(Date.parse(first));

const monthFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
