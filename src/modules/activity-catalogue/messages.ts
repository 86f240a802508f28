import type { Texts } from '#kernel/result.ts';
import type { ArchiveRefusal } from './commands/archive-edition.ts';
import type { PublishRefusal } from './commands/publish-edition.ts';
import type { SaveServiceRefusal } from './commands/save-service.ts';
import type { StartDraftRefusal } from './commands/start-draft.ts';

type Refusal = StartDraftRefusal | SaveServiceRefusal | PublishRefusal | ArchiveRefusal;

/** What stands in the way of a change of the catalogue, for the staff who edit it. */
export const catalogueTexts: Texts<Refusal> = {
  'draft-exists': ({ year }) => `Er is al een concept van ${year}. Werk daarin verder.`,
  'not-a-draft': () => 'Deze editie is gepubliceerd en verandert niet meer. Maak een nieuwe versie om iets te verbeteren.',
  stale: () => 'Iemand anders heeft deze dienst intussen gewijzigd.',
  'has-errors': ({ errors }) =>
    errors === 1 ? 'Er staat nog 1 fout in deze editie.' : `Er staan nog ${errors} fouten in deze editie.`,
  'not-in-force': () => 'Alleen een gepubliceerde editie kan naar het archief.',
};
