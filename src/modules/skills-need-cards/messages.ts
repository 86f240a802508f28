import type { Stale, Texts } from '#kernel/result.ts';
import type { FieldsFull } from './commands/add-field.ts';
import type { OfferRefusal } from './commands/offer-group.ts';
import type { TypeRefusal } from './commands/type-card.ts';

export const typeTexts = {
  empty: () => 'Typ de nummers die op de kaart zijn aangekruist, zoals 1 4 5.',
  'not-yet': () => 'Deze dag is nog niet geweest.',
} satisfies Texts<TypeRefusal>;

export const fieldTexts = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Hier staat hoe het nu is.',
  full: () => 'Er past niets meer bij, of iemand anders voegde net ook iets toe. Probeer het nog een keer.',
} satisfies Texts<Stale | FieldsFull>;

export const offerTexts = {
  'no-places': () => 'Bij deze activiteit is geen plek meer vrij. Kies een andere.',
  nobody: () => 'Kies iemand die deze groep nog niet kreeg aangeboden.',
} satisfies Texts<OfferRefusal>;
