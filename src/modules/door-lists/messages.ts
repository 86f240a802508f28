import { formatInstant } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import { sessionWords } from '../programme/index.ts';

import type { DoorClosed } from './commands/keep-marks.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { NotCheckedIn } from './find-at-door.ts';
import type { UnreadableLine } from './typed-line.ts';

const COUNT_THEM = 'Is er toch plek, tel deze mensen dan mee bij Zonder aanmelding.';

export const doorTexts = {
  'door-closed': ({ isCancelled, beginsAt }) =>
    isCancelled
      ? 'Deze bijeenkomst gaat niet door. Aantekenen kan niet.'
      : `Aantekenen kan op de dag zelf. Deze bijeenkomst begint op ${formatInstant(beginsAt)}.`,
  'unreadable-line': ({ part }) =>
    `«${part}» staat niet op de papieren lijst. Typ nummers, zoals 3 5 7-12, of k2 en v1 voor wie zo binnenliep.`,
  'unknown-code': () => 'Deze code hoort bij geen aanmelding. Kijk of hij goed is overgenomen.',
  'unknown-name': () => 'Niemand op de lijst heet zo. Typ een deel van de naam, of de code.',
  several: () => 'Er zijn er meer die zo heten. Kies hieronder, of typ de hele naam.',
  'already-in': ({ name }) => `${name} was al binnen.`,
  left: () => `Deze aanmelding is afgemeld of vervallen. ${COUNT_THEM}`,
  waiting: () => `Deze aanmelding staat op de wachtlijst en heeft geen plek. ${COUNT_THEM}`,
  online: () => 'Deze aanmelding is om online mee te doen, niet om te komen.',
  elsewhere: ({ moment, where }) => `Deze aanmelding is voor ${sessionWords.moment(moment)}, ${where}.`,
} satisfies Texts<DoorClosed | UnreadableLine | NotCheckedIn | Elsewhere>;
