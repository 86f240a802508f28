// Who came to a session: marked at the door on a phone or on paper, beside who signed up.
// Owns schema door_lists. Uses programme, sign-up-rules, registrations, payments.
export { checkInPath } from './check-in-path.ts';
export { type DoorClosed, keepMarks } from './commands/keep-marks.ts';
export { doorTexts } from './messages.ts';
export { openDoor } from './queries.ts';
