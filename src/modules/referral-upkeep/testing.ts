// Builders for tests and for the demo, of this module and others.
export { chaseStale } from './commands/chase-stale.ts';
