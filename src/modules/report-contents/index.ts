// What a report to a municipality says: chapters of parts, and how they are filled with figures and what was held.
// Owns no schema. Uses organisation, branches, commitments, observations, figures, activities,
// survey-results, panel-surveys.
export type { Chapter } from './chapter.ts';
export { BlockContent, blockNames } from './content.ts';
export { changesBetween } from './editions.ts';
export { fillReport } from './fill-report.ts';
export { fillValues } from './fill-values.ts';
export {
  doubtfulValues,
  type FilledBlock,
  type FilledPart,
  type FilledReport,
  type FilledValue,
} from './filled-report.ts';
export { paragraphWords } from './paragraph-words.ts';
export { referencesIn } from './report-text.ts';
export { listHeldActivities } from './sql/activities.ts';
export { unfinished } from './unfinished.ts';
