// Builders for tests and for the demo, of this module and others.
export { handBack } from './commands/hand-back.ts';
export { setStaffing } from './commands/set-staffing.ts';
export { takeDuty } from './commands/take-duty.ts';
