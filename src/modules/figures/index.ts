// The one way to the value of a figure: counted, entered and calculated side by side, with what outsiders may not see hidden.
// Owns schema figures. Uses organisation, branches, observations.
export { disagreementsIn } from './disagreement.ts';
export { type FigureValue, type FigureValues, valuesOf } from './values.ts';
export { formatKnown, originWords } from './words.ts';
