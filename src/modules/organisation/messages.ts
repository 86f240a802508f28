import type { Texts } from '#kernel/result.ts';
import type { ExceptionRefusal } from './commands/add-exception.ts';
import type { MunicipalityKnown } from './commands/add-municipality.ts';
import type { Stale } from './commands/edit-branch.ts';
import type { ClosesBeforeItOpens, NameTaken } from './commands/open-branch.ts';
import type { OverlappingHours } from './commands/set-regular-week.ts';
import { WEEKDAYS } from './hours.ts';

export const branchTexts: Texts<NameTaken | ClosesBeforeItOpens | Stale | OverlappingHours | ExceptionRefusal> = {
  'name-taken': () => 'Er is of was al een vestiging met deze naam. Kies een andere naam.',
  'closes-before-it-opens': () => 'De vestiging sluit voordat zij opent. Kijk de twee datums na.',
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
  'overlapping-hours': ({ weekday }) => `Op ${WEEKDAYS[weekday - 1]} liggen twee tijden over elkaar heen.`,
  'ends-before-it-begins': () => 'De laatste dag ligt voor de eerste dag.',
  'day-taken': () => 'Voor een van deze dagen is er al een uitzondering. Trek die eerst in.',
  'overlapping-spans': () => 'Twee van deze tijden liggen over elkaar heen.',
};

export const municipalityTexts: Texts<Stale | MunicipalityKnown> = {
  stale: branchTexts.stale,
  'municipality-known': () => 'Deze code of deze naam hoort al bij een gemeente in de lijst.',
};
