// When and where activities take place, from draft by approval to held and closed, and what they add to commitments.
// Owns schema programme. Uses branches, places, commitments, occupancy, equipment, rooms, campaigns, activities.
export { CountForm, filledCount } from './pages/count-form.tsx';
export type { Session } from './session.ts';
export { sessionWords } from './session-words.ts';
export { findSession, listSessions } from './sql/sessions.ts';
export { type Places, placesIn, whereText } from './where-words.ts';
