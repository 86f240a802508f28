// Who of the helpers was trained for what and until when that holds, and where they talk about hard cases.
// Owns schema helper_training. Uses organisation, people, help-points.
export { HELPER_ROLES, type HelperRole } from './domain.ts';
export { heldTrainings } from './held-trainings.ts';
