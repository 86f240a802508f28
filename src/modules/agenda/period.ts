import { addDays, addMonths, asDay, type Day, mondayOf } from '#kernel/days.ts';

export type PeriodKind = 'day' | 'week' | 'month';

/** A day, a week from Monday or a month: its first and last day, and a day of the one before and the one after. */
export type Period = { readonly first: Day; readonly last: Day; readonly before: Day; readonly after: Day };

export function periodAround(kind: PeriodKind, day: Day): Period {
  if (kind === 'day') return { first: day, last: day, before: addDays(day, -1), after: addDays(day, 1) };
  if (kind === 'week') {
    const first = mondayOf(day);
    return { first, last: addDays(first, 6), before: addDays(first, -7), after: addDays(first, 7) };
  }
  const first = asDay(`${day.slice(0, 7)}-01`);
  const after = addMonths(first, 1);
  return { first, last: addDays(after, -1), before: addMonths(first, -1), after };
}

/** Every day from Monday to Sunday of the weeks that the period touches. */
export function weeksOf({ first, last }: Period): Day[][] {
  const weeks: Day[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  }
  return weeks;
}
