import type { Texts } from '#kernel/result.ts';
import type { AddServiceRefusal } from './commands/add-service.ts';
import type { ArchiveRefusal } from './commands/archive-edition.ts';
import type { DiscardRefusal } from './commands/discard-draft.ts';
import type { PublishRefusal } from './commands/publish-edition.ts';
import type { SaveServiceRefusal } from './commands/save-service.ts';
import type { StartDraftRefusal } from './commands/start-draft.ts';

export type CatalogueRefusal =
  | StartDraftRefusal
  | SaveServiceRefusal
  | PublishRefusal
  | ArchiveRefusal
  | DiscardRefusal
  | AddServiceRefusal;

/** What stands in the way of a change of the catalogue, for the staff who edit it. */
export const catalogueTexts: Texts<CatalogueRefusal> = {
  'draft-exists': ({ year }) => `Er is al een concept van ${year}. Werk daarin verder.`,
  'not-a-draft': () =>
    'Deze editie is gepubliceerd en verandert niet meer. Maak een nieuwe versie om iets te verbeteren.',
  stale: () => 'Iemand anders heeft deze dienst intussen gewijzigd.',
  'has-errors': ({ errors }) =>
    errors === 1 ? 'Er staat nog 1 fout in deze editie.' : `Er staan nog ${errors} fouten in deze editie.`,
  'service-exists': () => 'Er is al een dienst met deze naam. Kies een andere titel.',
  copied: () => 'Van dit concept is een ander concept gemaakt. Gooi dat eerst weg.',
  'not-in-force': () => 'Alleen een gepubliceerde editie kan naar het archief.',
};
