import type { Commitment } from '../commitments/index.ts';

type Promised = Pick<Commitment, 'rhythm' | 'startsOn' | 'endsBefore' | 'quantityMin' | 'quantityMax'>;

/** The least and the most that is due in the whole period, also where a quantity was promised for each week or month. */
export function dueIn(promised: Promised): { least: number; most: number } {
  const times = timesIn(promised);
  return { least: Math.ceil(promised.quantityMin * times), most: Math.ceil(promised.quantityMax * times) };
}

function timesIn({ rhythm, startsOn, endsBefore }: Promised): number {
  if (rhythm === 'period') return 1;
  const days = (Date.parse(endsBefore) - Date.parse(startsOn)) / DAY;
  return rhythm === 'week' ? Math.floor(days / 7) : Math.round(days / 30.4375);
}

const DAY = 24 * 60 * 60 * 1000;
