// When and where activities take place, from draft by approval to held and closed, and what they add to commitments.
// Owns schema programme. Uses organisation, branches, places, commitments, campaigns, activities.
export { findSession, listSessions } from './sql/sessions.ts';
