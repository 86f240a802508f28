import type { NewCommitment } from './domain.ts';

/** What was asked for a line, and what is paid. */
export type Cut = { readonly askedCents: number; readonly grantedCents: number };

type Promised = Pick<NewCommitment, 'quantityMin' | 'quantityMax' | 'counts'>;

/**
 * What remains of a commitment when less is granted for its line: in proportion, rounded down to whole units. A state
 * that must hold stays while anything is granted. See docs/algorithms/commitments.md
 */
export function reducedQuantity(
  { quantityMin, quantityMax, counts }: Promised,
  { askedCents, grantedCents }: Cut,
): Pick<NewCommitment, 'quantityMin' | 'quantityMax'> {
  if (counts === 'presence' && grantedCents > 0) return { quantityMin, quantityMax };
  const share = (quantity: number): number => Math.floor((quantity * grantedCents) / askedCents);
  return { quantityMin: share(quantityMin), quantityMax: share(quantityMax) };
}
