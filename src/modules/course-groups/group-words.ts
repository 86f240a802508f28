import { dayOf, formatDay } from '#kernel/days.ts';
import type { Group } from './group.ts';

/** `12 januari 2027 tot 9 februari 2027`, `op 12 januari 2027`. */
export function periodText({ beginsAt, endsAt }: Pick<Group, 'beginsAt' | 'endsAt'>): string {
  if (!beginsAt || !endsAt) return 'nog niets gepland';
  const [first, last] = [dayOf(beginsAt), dayOf(endsAt)];
  return first === last ? formatDay(first) : `${formatDay(first)} tot en met ${formatDay(last)}`;
}

export const peopleText = (count: number): string => (count === 1 ? '1 persoon' : `${count} mensen`);
