// Who helps at consultation hours that come: how many of each role are needed, who is on duty, and what is still open.
// Reads the views that people and help-points publish.
// Owns schema help_point_duties. Uses organisation, people, help-points, helper-training.
export { PointTabs } from './pages/point-tabs.tsx';
export { pointsInReach, type ReachedPoint } from './points-in-reach.ts';
export { type StaffedHour, staffedHours } from './queries.ts';
export { StaffingText } from './views/staffing-text.tsx';
