import { asDay, formatDay } from '#kernel/days.ts';
import { type HoursLanguage, hoursTexts } from '../hours-texts.ts';

/** The days of an exception in words: `25 tot en met 26 december 2026`. */
export function periodOf({ firstDay, lastDay }: { firstDay: string; lastDay: string }, language: HoursLanguage = 'nl') {
  const last = formatDay(asDay(lastDay), language);
  if (firstDay === lastDay) return last;
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  const first = sameMonth ? String(Number(firstDay.slice(8))) : formatDay(asDay(firstDay), language);
  return hoursTexts[language].until(first, last);
}
