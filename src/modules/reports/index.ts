// Reports to municipalities: kept in chapters and parts, written, read along, made final in editions.
// Owns schema reports. Uses organisation, report-contents.

export { startReport } from './commands/start-report.ts';
export { reportTexts } from './messages.ts';
export { openReport } from './open-report.ts';
export { type PublicReport, publicReport } from './read-final.ts';
export { readableReport } from './readable-report.ts';
export { addressOf, stateNames } from './report.ts';
export { reportBlocks } from './report-blocks.ts';
export { reportChapters } from './report-chapters.ts';
export { reportComments } from './report-comments.ts';
export { reportEditions } from './report-editions.ts';
export { reportSteps } from './report-steps.ts';
export { listReports } from './sql/overview.ts';
export { listReadable } from './sql/reports.ts';
