import type { Stale, Texts } from '#kernel/result.ts';
import { programmeWords } from '../programme/index.ts';
import type { StartRefusal } from './commands/start-group.ts';

export const groupTexts: Texts<StartRefusal | Stale> = {
  ...programmeWords.refusals,
  archived: () => 'Deze cursus staat in het archief. Haal hem daar eerst uit.',
};
