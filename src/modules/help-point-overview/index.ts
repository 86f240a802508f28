// Help points in lists for staff: all of them, a week, and what must still be closed.
// Owns no schema. Uses organisation, help-points, help-point-duties.
export {};
