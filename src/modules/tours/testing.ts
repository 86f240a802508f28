// Builders for tests and for the demo, of this module and others.
export { planTour } from './commands/plan-tour.ts';
