// For the demo, and for tests of the pages.
export { knownOf } from './known.ts';
export { proposeChapters } from './proposal.ts';
