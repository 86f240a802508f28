// The one way to the value of a figure: counted, entered and calculated side by side, with what outsiders may not see hidden.
// Owns schema figures. Uses organisation, branches, observations.
export type { Known, UnknownReason } from './known.ts';
export { rowsOf } from './rows.ts';
export { type FiguresAsked, type FigureValue, type FigureValues, valuesOf, type Withheld } from './values.ts';
export { FigureLink, figureHref } from './views/figure-link.tsx';
export { formatKnown, formatted, unknownText, withheldWords, withUnit } from './words.ts';
