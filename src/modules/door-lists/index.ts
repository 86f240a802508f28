// Who came to a session: marked at the door on a phone or on paper, beside who signed up.
// Owns schema door_lists. Uses programme, sign-up-rules, registrations, payments.
export { checkInPath } from './check-in-path.ts';
