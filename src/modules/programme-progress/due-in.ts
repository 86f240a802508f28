import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Commitment } from '../commitments/index.ts';

type Promised = Pick<Commitment, 'rhythm' | 'startsOn' | 'endsBefore' | 'quantityMin' | 'quantityMax'>;

/** The least and the most that is due in the whole period, also where a quantity was promised for each week or month. */
export function dueIn(promised: Promised): { least: number; most: number } {
  const times = timesIn(promised);
  return { least: Math.ceil(promised.quantityMin * times), most: Math.ceil(promised.quantityMax * times) };
}

/** How much of the least would be there before this day if all were spread evenly over the period. Not rounded. */
export const dueBefore = (promised: Promised, day: Day): number => dueIn(promised).least * shareOf(promised, day);

/** The part of the period that has passed, from 0 to 1. */
const shareOf = ({ startsOn, endsBefore }: DaySpan, on: Day): number =>
  Math.min(1, Math.max(0, daysBetween(startsOn, on) / daysBetween(startsOn, endsBefore)));

const daysBetween = (from: Day, until: Day): number => (Date.parse(until) - Date.parse(from)) / DAY;

function timesIn({ rhythm, startsOn, endsBefore }: Promised): number {
  if (rhythm === 'period') return 1;
  const days = daysBetween(startsOn, endsBefore);
  return rhythm === 'week' ? Math.floor(days / 7) : Math.round(days / 30.4375);
}

const DAY = 24 * 60 * 60 * 1000;
