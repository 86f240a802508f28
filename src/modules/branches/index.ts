// Branches and service points: where they stand, when they are open, what they are by law, and how the tariff counts them.
// Owns schema branches. Uses organisation.

export { branchInWords } from './branch-in-words.ts';
export { type BranchInReach, branchesFor, branchOf } from './branch-reach.ts';
export { staffedMinutesOf } from './branches.ts';
export type { DayHours } from './hours.ts';
export { factsOf, factsOfEach, type MunicipalFacts } from './municipal-facts.ts';
export { openingHoursOf } from './opening-hours.ts';
export { countNames, SIZE_CLASSES, sizeClassLabels } from './size-classes.ts';
export { listAllBranches, listBranches } from './sql/branches.ts';
