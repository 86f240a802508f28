// Builders for tests and for the demo, of this module and others.
export { saveEngagement } from './commands/save-engagement.ts';
export { setBudget } from './commands/set-budget.ts';
