// Where the staff work on the activity catalogue: drafts with their services and tariffs, indexation, differences.
// Owns no schema. Uses people, tariffs, school-norms, calculations, activity-catalogue.
export { freshId, NEW } from './fresh-id.ts';
export { type CatalogueRefusal, catalogueTexts } from './messages.ts';
export { findingsByService } from './pages/findings.ts';
export { editionHref, loadEdition, loadService, nameOf, serviceHref } from './pages/load.ts';
