import type { Result, Texts } from '#kernel/result.ts';
import type {
  addService,
  archiveEdition,
  discardDraft,
  publishEdition,
  removeService,
  saveFrame,
  saveService,
  startDraft,
} from '../activity-catalogue/index.ts';

type RefusalOf<Command> = Command extends (...given: never[]) => Promise<Result<unknown, infer Refusal>>
  ? Refusal
  : never;

/** All that the commands of the catalogue can refuse. */
export type CatalogueRefusal = RefusalOf<
  | typeof startDraft
  | typeof addService
  | typeof saveFrame
  | typeof saveService
  | typeof removeService
  | typeof publishEdition
  | typeof archiveEdition
  | typeof discardDraft
>;

/** What stands in the way of a change of the catalogue, for the staff who edit it. */
export const catalogueTexts: Texts<CatalogueRefusal> = {
  'draft-exists': ({ year }) => `Er is al een concept van ${year}. Werk daarin verder.`,
  'not-a-draft': () =>
    'Deze editie is gepubliceerd en verandert niet meer. Maak een nieuwe versie om iets te verbeteren.',
  stale: () => 'Iemand anders heeft dit intussen gewijzigd.',
  'in-use': ({ by }) => `Dit blijft staan, want het wordt nog gebruikt door: ${by.join(', ')}.`,
  'has-errors': ({ errors }) =>
    errors === 1 ? 'Er staat nog 1 fout in deze editie.' : `Er staan nog ${errors} fouten in deze editie.`,
  'service-exists': () => 'Er is al een dienst met deze naam. Kies een andere titel.',
  copied: () => 'Van dit concept is een ander concept gemaakt. Gooi dat eerst weg.',
  'not-in-force': () => 'Alleen een gepubliceerde editie kan naar het archief.',
};
