// Reports to municipalities: kept in chapters and parts, written, read along, made final in editions.
// Owns schema reports. Uses organisation, report-contents.

export { reportTexts } from './messages.ts';
export { openReport } from './open-report.ts';
export { type PublicReport, publicReport } from './read-final.ts';
export { addressOf } from './report.ts';
export { reportComments } from './report-comments.ts';
export { reportSteps } from './report-steps.ts';
export { findFinal, listFinals, listPublic } from './sql/finals.ts';
export { listReadable } from './sql/reports.ts';
