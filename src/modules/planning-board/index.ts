// What a municipality was promised for a year against what is planned and held, what is still to plan, and moving it about.
// Owns no schema. Uses organisation, branches, commitments, rooms, campaigns, activities, programme, programme-progress, extra-dates.
export { loadBoard } from './load-board.ts';
