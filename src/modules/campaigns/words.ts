import { formatSpan, lastDayOf } from '#kernel/day-span.ts';
import { formatDay, monthNames } from '#kernel/days.ts';
import type { BadgeTone } from '#ui/badge.tsx';
import type { Period, State } from './domain.ts';

/** `maart` for 3. */
export const monthName = (month: number): string => monthNames[month - 1] ?? '';

/** `11 maart 2026 tot en met 22 maart 2026`, `1 juni 2024`, `datum nog niet bekend, meestal in juni`. */
export function whenText({ startsOn, endsBefore, usualMonth }: Period): string {
  if (!startsOn || !endsBefore) return `datum nog niet bekend, meestal in ${monthName(usualMonth ?? 1)}`;
  const isOneDay = lastDayOf({ endsBefore }) === startsOn;
  return isOneDay ? formatDay(startsOn) : formatSpan({ startsOn, endsBefore });
}

export const stateTones: Readonly<Record<State, BadgeTone>> = {
  undated: 'ochre',
  planned: 'ink',
  running: 'green',
  ended: 'ochre',
  closed: 'neutral',
  withdrawn: 'brick',
};
