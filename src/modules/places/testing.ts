// Builders for tests and for the demo, of this module and others.
export { savePlace } from './commands/save-place.ts';
export { registerCountsOf } from './queries.ts';
