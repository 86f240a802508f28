import { addDays, type Day } from '#kernel/days.ts';
import { recurringDays } from '#kernel/recurring-days.ts';
import { MOST_DAYS } from './kinds.ts';

/** From a first day on every week, up to a last one; once when they are the same. */
export type Weeks = { readonly firstDay: Day; readonly lastDay: Day };

/** The days that were asked for, at most `MOST_DAYS` and one more. */
export const daysOf = ({ firstDay, lastDay }: Weeks): Day[] =>
  recurringDays({ first: firstDay, rhythm: { weeks: 1 }, end: { until: lastDay } }, MOST_DAYS);

/** Why these days cannot be asked for. */
export type WeeksFault = 'in-the-past' | 'no-days' | 'too-many-days';

/** What is wrong with these days, as seen today; undefined when nothing is. Today itself is too soon to answer. */
export function faultIn(weeks: Weeks, today: Day): WeeksFault | undefined {
  if (weeks.firstDay < addDays(today, 1)) return 'in-the-past';
  if (weeks.lastDay < weeks.firstDay) return 'no-days';
  return daysOf(weeks).length > MOST_DAYS ? 'too-many-days' : undefined;
}

/** The day from which an approved request is over: its last day, or that of the decision when that came later. */
export const endOf = (lastDay: Day, decidedOn: Day): Day => (lastDay > decidedOn ? lastDay : decidedOn);
