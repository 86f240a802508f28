// What the programme adds to commitments and to campaigns: the sessions that were held, and the series that are over.
// Owns no schema. Uses commitments, activities.
export { dueBefore, dueIn } from './due-in.ts';
export { deliveredFor } from './progress.ts';
