import type { Texts } from '#kernel/result.ts';
import type { ExceptionRefusal } from './commands/add-exception.ts';
import type { ClosesBeforeItOpens, NameTaken } from './commands/open-branch.ts';
import type { OverlappingHours } from './commands/set-regular-week.ts';
import { WEEKDAYS } from './hours.ts';

export const branchTexts: Texts<NameTaken | ClosesBeforeItOpens | OverlappingHours | ExceptionRefusal> = {
  'name-taken': () => 'Er is of was al een vestiging met deze naam. Kies een andere naam.',
  'closes-before-it-opens': () => 'De vestiging sluit voordat zij opent. Kijk de twee datums na.',
  'overlapping-hours': ({ weekday }) => `Op ${WEEKDAYS[weekday - 1]} liggen twee tijden over elkaar heen.`,
  'ends-before-it-begins': () => 'De laatste dag ligt voor de eerste dag.',
  'day-taken': () => 'Voor een van deze dagen is er al een uitzondering. Trek die eerst in.',
  'overlapping-spans': () => 'Twee van deze tijden liggen over elkaar heen.',
};
