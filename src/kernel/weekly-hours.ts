import { addDays, asDay, formatTime } from './days.ts';
import { type InLanguages, type Language, perLanguage } from './languages.ts';

/** A span of each week, or of one week of the month. Times as `09:30`, weekdays from Monday, 1. */
export type WeeklyHours = {
  readonly weekday: number;
  readonly weeks: 'every' | 'first' | 'second' | 'third' | 'fourth' | 'last';
  readonly opensAt: string;
  readonly closesAt: string;
};

const MONDAY = asDay('2026-01-05');
const weekdayName = perLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));

/** The span as a language writes it: `dinsdag 14.00–16.00`, `Tuesday 14:00–16:00 (last of the month)`. */
export function formatWeeklyHours(
  { weekday, weeks, opensAt, closesAt }: WeeklyHours,
  language: Language = 'nl',
): string {
  const name = weekdayName(language).format(Date.parse(addDays(MONDAY, weekday - 1)));
  const inMonth = weeks === 'every' ? '' : ` (${monthlyTexts[language][weeks]})`;
  return `${name} ${formatTime(opensAt, language)}–${formatTime(closesAt, language)}${inMonth}`;
}

const nl = {
  first: '1e van de maand',
  second: '2e van de maand',
  third: '3e van de maand',
  fourth: '4e van de maand',
  last: 'laatste van de maand',
};

/** Which of a month. Where the word follows the gender of the day, it counts times. */
const monthlyTexts: InLanguages<typeof nl> & Readonly<Record<Language, typeof nl>> = {
  nl,
  'nl-simple': nl,
  en: {
    ...{ first: '1st of the month', second: '2nd of the month', third: '3rd of the month' },
    ...{ fourth: '4th of the month', last: 'last of the month' },
  },
  ar: {
    ...{ first: 'الأول في الشهر', second: 'الثاني في الشهر', third: 'الثالث في الشهر' },
    ...{ fourth: 'الرابع في الشهر', last: 'الأخير في الشهر' },
  },
  ti: {
    ...{ first: 'ቀዳማይ ናይ ወርሒ', second: 'ካልኣይ ናይ ወርሒ', third: 'ሳልሳይ ናይ ወርሒ' },
    ...{ fourth: 'ራብዓይ ናይ ወርሒ', last: 'ናይ መወዳእታ ናይ ወርሒ' },
  },
  uk: {
    ...{ first: '1-й раз на місяць', second: '2-й раз на місяць', third: '3-й раз на місяць' },
    ...{ fourth: '4-й раз на місяць', last: 'останній раз на місяць' },
  },
  pl: {
    ...{ first: '1. raz w miesiącu', second: '2. raz w miesiącu', third: '3. raz w miesiącu' },
    ...{ fourth: '4. raz w miesiącu', last: 'ostatni raz w miesiącu' },
  },
  tr: {
    ...{ first: 'ayın birincisi', second: 'ayın ikincisi', third: 'ayın üçüncüsü' },
    ...{ fourth: 'ayın dördüncüsü', last: 'ayın sonuncusu' },
  },
  es: {
    ...{ first: '1.º del mes', second: '2.º del mes', third: '3.º del mes' },
    ...{ fourth: '4.º del mes', last: 'último del mes' },
  },
  fr: {
    ...{ first: '1er du mois', second: '2e du mois', third: '3e du mois' },
    ...{ fourth: '4e du mois', last: 'dernier du mois' },
  },
};
