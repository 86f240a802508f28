import { asDay, formatDay } from '#kernel/days.ts';

/** The days of an exception in words: `25 tot en met 26 december 2026`. */
export function periodOf({ firstDay, lastDay }: { firstDay: string; lastDay: string }): string {
  if (firstDay === lastDay) return formatDay(asDay(firstDay));
  const sameMonth = firstDay.slice(0, 7) === lastDay.slice(0, 7);
  const from = sameMonth ? String(Number(firstDay.slice(8))) : formatDay(asDay(firstDay));
  return `${from} tot en met ${formatDay(asDay(lastDay))}`;
}
