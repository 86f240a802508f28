// When and where activities take place and in which room, from draft by approval to held and closed.
// Owns schema programme. Uses branches, places, occupancy, equipment, rooms, room-choices, campaigns, activities.
export { clashesOf } from './clashes.ts';
export { changeSession } from './commands/change-session.ts';
export { copyWithSessions } from './commands/copy-with-sessions.ts';
export { planSessions } from './commands/plan-sessions.ts';
export { programmeWords } from './messages.ts';
export { CountForm } from './pages/count-form.tsx';
export { MomentChoices, plannedOn } from './pages/moment-choice.tsx';
export { momentOn, type Session } from './session.ts';
export { sessionWords } from './session-words.ts';
export { findSession, listSessions } from './sql/sessions.ts';
export { takenBy } from './take.ts';
export { placesIn } from './where-words.ts';
