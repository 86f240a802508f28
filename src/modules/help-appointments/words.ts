import { type Moments, timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';
import { halfDayOf } from './domain.ts';
import { appointTexts } from './pages/appoint-texts.ts';

/** `dinsdag 24 november, 14.00 uur` */
export const momentText = ({ from }: Pick<Moments, 'from'>, language: Language): string =>
  `${formatWeekday(dayOf(from), language)}, ${clockText(from, language)}`;

/** `14.00 uur` */
export const clockText = (instant: Date, language: Language): string =>
  appointTexts[language].clock(formatTime(timeOf(instant), language));

/** A half-day by its code: `dinsdag 24 november, ochtend`. Empty for what is none. */
export function halfDayText(code: string, language: Language): string {
  const half = halfDayOf(code);
  return half ? `${formatWeekday(half.day, language)}, ${appointTexts[language][half.part]}` : '';
}
