import type { Figure } from '#kernel/figures.ts';

/** So many are named to who wrote one that does not exist. */
const NAMED = 3;
/** Below this, two names have nothing to do with each other. */
const LEAST = 0.2;

/** The figures whose label or id looks most like what was written, the nearest first. */
export const nearestFigures = (written: string, figures: Iterable<Figure>): Figure[] =>
  [...figures]
    .map((figure) => ({ figure, likeness: Math.max(likeness(written, figure.label), likeness(written, figure.id)) }))
    .filter(({ likeness }) => likeness >= LEAST)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, NAMED)
    .map(({ figure }) => figure);

/** How many pairs of letters two texts share: 1 when they have them all (Dice). */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size || 1);
}

const pairsOf = (text: string): Set<string> =>
  new Set(
    text
      .toLocaleLowerCase('nl')
      .split(/[^\p{L}\d]+/u)
      .flatMap((word) => Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2))),
  );
