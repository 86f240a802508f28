// Reports to municipalities, built from figures, with what was agreed and held: written, read along, made final.
// Owns schema reports. Uses organisation, branches, commitments, observations, figures, activities.

export { changesBetween } from './editions.ts';
export {
  doubtfulValues,
  type FilledBlock,
  type FilledParagraph,
  type FilledPart,
  type FilledReport,
  type FilledValue,
} from './filled-report.ts';
export { type PublicReport, publicReport } from './read-final.ts';
export { addressOf } from './report.ts';
export { findFinal, listPublic } from './sql/finals.ts';
