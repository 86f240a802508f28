// The one way to the value of a figure: counted, entered and calculated side by side, with what outsiders may not see hidden.
// Owns schema figures. Uses organisation, branches, observations.
export type { Known } from './known.ts';
export { type FiguresAsked, type FigureValue, type FigureValues, valuesOf, type Withheld } from './values.ts';
