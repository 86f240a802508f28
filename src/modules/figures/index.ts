// The one way to the value of a figure: counted, entered and calculated side by side, with what outsiders may not see hidden.
// Owns schema figures. Uses organisation, branches, observations.
export { disagreementsIn } from './disagreement.ts';
export { calculate } from './formulas.ts';
export { type ReadableScope, readableScopes } from './readable-scopes.ts';
export { type FigureValue, type FigureValues, valuesOf } from './values.ts';
export { figureHref } from './views/figure-link.tsx';
export {
  formatKnown,
  formatted,
  formulaText,
  originWords,
  unknownText,
  withheldWords,
  withUnit,
} from './words.ts';
