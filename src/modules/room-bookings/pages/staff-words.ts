import { timeOf } from '#kernel/clock-times.ts';
import { formatTime } from '#kernel/days.ts';
import type { Use } from '../sql/bookings.ts';
import { leftOutText } from '../words.ts';

/** `10.00 uur`. */
export const clockNow = (at: Date): string => `${formatTime(timeOf(at))} uur`;

/** What staff read of one use; `closed` is why the branch does not open that day. */
export function useText({ state, leftOut, wasUsed }: Use, closed?: string): string {
  if (leftOut !== null) return `Overgeslagen: ${leftOutText(leftOut, 'nl')}`;
  if (state === 'cancelled') return 'Geannuleerd';
  if (state === 'released') return 'Vrijgegeven';
  if (closed !== undefined) return `Gepland, maar de vestiging is dan dicht${closed ? `: ${closed}` : ''}`;
  if (wasUsed === null) return 'Gepland';
  return wasUsed ? 'Gebruikt' : 'Niet gebruikt';
}
