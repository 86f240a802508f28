import { formatInstant } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import type { DoorClosed } from './commands/keep-marks.ts';
import type { UnreadableLine } from './typed-line.ts';

export const doorTexts = {
  'door-closed': ({ isCancelled, beginsAt }) =>
    isCancelled
      ? 'Deze bijeenkomst gaat niet door. Aantekenen kan niet.'
      : `Aantekenen kan op de dag zelf. Deze bijeenkomst begint op ${formatInstant(beginsAt)}.`,
  'unreadable-line': ({ part }) =>
    `«${part}» staat niet op de papieren lijst. Typ nummers, zoals 3 5 7-12, of k2 en v1 voor wie zo binnenliep.`,
} satisfies Texts<DoorClosed | UnreadableLine>;
