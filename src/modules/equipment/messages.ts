import { dayOf, formatDay } from '#kernel/days.ts';
import type { Texts } from '#kernel/result.ts';
import type { NameTaken } from '#kernel/unique-name.ts';
import type { StillInUse } from './commands/archive-equipment.ts';
import type { Stale } from './commands/save-equipment.ts';
import type { PiecesInUse } from './set-pieces.ts';

export type EquipmentRefusal = NameTaken | Stale | StillInUse | PiecesInUse;

export const equipmentTexts: Texts<EquipmentRefusal> = {
  'name-taken': () => 'In deze vestiging heeft al iets deze naam. Kies een andere.',
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
  'still-in-use': ({ until }) => `Dit is nog in gebruik tot en met ${formatDay(dayOf(until))}. Verplaats dat eerst.`,
  'pieces-in-use': ({ inUse }) => `Er zijn ${inUse} stuks uitgegeven. Minder kan nu niet.`,
};
