// Points where residents get help: where, when, by whom, and the consultation hours that were held.
// Owns schema help_points. Uses organisation, branches, places.
export { savePoint } from './commands/save-point.ts';
export { HELP_LANGUAGES, POINT_KINDS, type PointKind, WAYS, type Way } from './kinds.ts';
export { type ConsultationHour, findConsultationHour, listConsultationHours } from './sql/consultation-hours.ts';
export { findPoint, listPoints, type Point, scopeOf } from './sql/points.ts';
