// Points where residents get help: where, when, by whom, and the consultation hours that were held.
// Owns schema help_points. Uses branches, places.
export { holdHours } from './commands/hold-hours.ts';
export { POINT_KINDS, type PointKind } from './kinds.ts';
export { HoldForm } from './pages/hold-form.tsx';
export { type ConsultationHour, findConsultationHour, listConsultationHours } from './sql/consultation-hours.ts';
export { findPoint, listPoints, type Point, scopeOf } from './sql/points.ts';
export { listWeeklyHours } from './sql/weekly-hours.ts';
export { helpPointWords } from './words.ts';
