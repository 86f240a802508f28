// For the demo.
export { knownOf } from './known.ts';
export { proposeChapters } from './proposal.ts';
