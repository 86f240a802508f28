import type { Stale, Texts } from '#kernel/result.ts';
import { type DoorClosed, doorTexts } from '../door-lists/index.ts';
import { programmeWords } from '../programme/index.ts';
import type { NeverThere, NobodyChosen, NotEnough } from './commands/give-certificates.ts';
import type { StartRefusal } from './commands/start-group.ts';

export const groupTexts: Texts<StartRefusal | Stale | DoorClosed | NobodyChosen | NeverThere | NotEnough> = {
  ...programmeWords.refusals,
  archived: () => 'Deze cursus staat in het archief. Haal hem daar eerst uit.',
  'door-closed': doorTexts['door-closed'],
  'nobody-chosen': () => 'Kies minstens één deelnemer.',
  'never-there': ({ people }) =>
    `${people === 1 ? 'Eén deelnemer was' : `${people} deelnemers waren`} er geen enkele keer. Teken eerst aan wie er was.`,
  'not-enough': ({ people, halfDays }) =>
    `${people === 1 ? 'Eén deelnemer was' : `${people} deelnemers waren`} er bij minder dan ${halfDays} dagdelen. Schrijf op waarom zij toch een bewijs krijgen, of haal het vinkje weg.`,
};
