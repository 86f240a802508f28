import type { Level } from './questions.ts';

const MOUTHS: Record<Level, string> = {
  1: 'M9 23c2-5.5 12-5.5 14 0',
  2: 'M9.5 22c3-3 10-3 13 0',
  3: 'M9.5 21h13',
  4: 'M9.5 20c3 3 10 3 13 0',
  5: 'M8.5 18.5c1.5 7.5 13.5 7.5 15 0z',
};

/** The lines of a face that goes with a level, on a grid of 32 × 32. What it means stands in words beside it. */
export const smileyShapes = (level: Level): string =>
  `<circle cx="16" cy="16" r="14"/><path d="${MOUTHS[level]}"/><path d="M11.5 11.5v2M20.5 11.5v2"/>`;

/** The same for on paper. */
export const smileyFile = (level: Level): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" fill="none" stroke="#22302b" stroke-width="1.6" stroke-linecap="round">${smileyShapes(level)}</svg>`;
