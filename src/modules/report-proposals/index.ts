// What is proposed for a new report: chapters of sentences, figures and charts, from what is known of a municipality and a year.
// Owns no schema. Uses survey-results, panel-surveys, testimonials, report-contents.
export { knownOf } from './known.ts';
export { type ProposedChapter, proposeChapters } from './proposal.ts';
