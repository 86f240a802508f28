// Groups of courses: their half-days in the programme, who teaches, who came, certificates and who waits.
// Owns schema course_groups. Uses organisation, branches, places, commitments, room-choices, activities, programme,
// sign-up-rules, registrations, registration-messages, door-lists, courses.
export { startGroup } from './commands/start-group.ts';
export { type Demand, demandOf } from './demand.ts';
export type { Group } from './group.ts';
export { findGroup, listGroups } from './sql/groups.ts';
