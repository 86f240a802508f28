import { dayOf, formatDay } from '#kernel/days.ts';
import type { Group } from './group.ts';

/** `12 januari tot en met 9 februari 2027`, `12 januari 2027`. */
export function periodText({ beginsAt, endsAt }: Pick<Group, 'beginsAt' | 'endsAt'>): string {
  if (!beginsAt || !endsAt) return 'nog niets gepland';
  const [first, last] = [dayOf(beginsAt), dayOf(endsAt)];
  if (first === last) return formatDay(first);
  const isOneYear = first.slice(0, 4) === last.slice(0, 4);
  return `${isOneYear ? formatDay(first).replace(/ \d+$/, '') : formatDay(first)} tot en met ${formatDay(last)}`;
}

export const peopleText = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);
