// Builders for tests and for the demo, of this module and others.
export { saveBooking } from './commands/save-booking.ts';
export { setBudget } from './commands/set-budget.ts';
