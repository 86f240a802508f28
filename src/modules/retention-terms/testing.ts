// Builders for tests and for the demo, of this module and others.
export { chooseTerm } from './commands/choose-term.ts';
