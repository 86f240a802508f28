// What the library offers and what it costs, in yearly editions: kept, changed and published, shown to everybody.
// Owns schema activity_catalogue. Uses tariffs, school-norms, calculations.
export { addService } from './commands/add-service.ts';
export { archiveEdition } from './commands/archive-edition.ts';
export { discardDraft } from './commands/discard-draft.ts';
export { installEdition } from './commands/install-edition.ts';
export { publishEdition } from './commands/publish-edition.ts';
export { removeService } from './commands/remove-service.ts';
export { saveFrame } from './commands/save-frame.ts';
export { saveService } from './commands/save-service.ts';
export { startDraft } from './commands/start-draft.ts';
export { ServiceView } from './pages/service.tsx';
export { type Edition, editionById, editionInForce } from './queries.ts';
export { listEditions } from './sql.ts';
export { LevelBadges } from './views/level-badge.tsx';
