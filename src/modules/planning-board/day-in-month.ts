import { addDays, type Day } from '#kernel/days.ts';
import { monthsAfter } from '#kernel/recurring-days.ts';
import { type Month, monthNumber } from './board.ts';

/** The same weekday of that month (the second Tuesday), or when that has passed the first after today, as far as the month has one. */
export function dayInMonth(from: Day, month: Month, today: Day): Day {
  let day = monthsAfter(from, monthNumber(month) - monthNumber(from));
  while (day <= today && addDays(day, 7).startsWith(month)) day = addDays(day, 7);
  return day;
}
