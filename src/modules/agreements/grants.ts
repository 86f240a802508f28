import { addMonths, type Day } from '#kernel/days.ts';
import type { AgreedLine } from './domain.ts';
import type { Commitment } from './sql/commitments.ts';
import type { Advance } from './sql/grants.ts';

/** What is asked for a line: its first year, with what is paid once. */
export const askedFor = ({ annualCents, oneOffCents }: AgreedLine): number => annualCents + oneOffCents;

/** What is asked for the whole: the sum of its lines. */
export const askedInAll = (lines: readonly AgreedLine[]): number =>
  lines.reduce((sum, line) => sum + askedFor(line), 0);

/**
 * What remains of a commitment when less is granted for its line: in proportion, rounded down to whole units. A state
 * that must hold stays while anything is granted. See docs/algorithms/commitments.md
 */
export function reducedQuantity(
  { quantityMin, quantityMax, counts }: Pick<Commitment, 'quantityMin' | 'quantityMax' | 'counts'>,
  { askedCents, grantedCents }: { askedCents: number; grantedCents: number },
): { quantityMin: number; quantityMax: number } {
  if (counts === 'presence' && grantedCents > 0) return { quantityMin, quantityMax };
  const share = (quantity: number): number => Math.floor((quantity * grantedCents) / askedCents);
  return { quantityMin: share(quantityMin), quantityMax: share(quantityMax) };
}

/** So many equal parts, spread evenly over a year from a first day; the cents that are left over come with the last. */
export function instalmentsOf(totalCents: number, count: number, firstDay: Day): Advance[] {
  const each = Math.floor(totalCents / count);
  return Array.from({ length: count }, (_, index) => ({
    dueOn: addMonths(firstDay, Math.floor((12 * index) / count)),
    amountCents: index === count - 1 ? totalCents - each * (count - 1) : each,
  }));
}
