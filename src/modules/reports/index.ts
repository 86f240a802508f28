// Reports to municipalities: kept in chapters and parts, written, read along, made final in editions.
// Owns schema reports. Uses organisation, report-contents.

export { type PublicReport, publicReport } from './read-final.ts';
export { addressOf } from './report.ts';
export { findFinal, listPublic } from './sql/finals.ts';
