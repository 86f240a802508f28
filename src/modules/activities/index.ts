// What the library offers to the public: texts, audience, price, picture, the service and the commitments that it serves.
// Owns schema activities. Uses organisation, branches, tariffs, activity-catalogue, commitments, campaigns.
export { type Activity, isAnnounced, isOpen, mayRead, missingIn, scopeOf } from './activity.ts';
export { changeableActivity, readableActivity } from './changeable-activity.ts';
export { copyActivity } from './commands/copy-activity.ts';
export { discardActivity } from './commands/discard-activity.ts';
export { startActivity } from './commands/start-activity.ts';
export { ActivityFrame } from './pages/activity-frame.tsx';
export { setState } from './set-state.ts';
export { findPublicPicture } from './sql.ts';
export { activityWords } from './words.ts';
