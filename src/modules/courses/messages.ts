import type { Texts } from '#kernel/result.ts';
import type { NameTaken } from '#kernel/unique-name.ts';
import type { EndsBeforeItBegins } from './commands/add-qualification.ts';

export const courseTexts: Texts<NameTaken | EndsBeforeItBegins> = {
  'name-taken': () => 'Er is al een cursus met deze naam, of die eerst zo heette. Kies een andere naam.',
  'held-until-before-from': () => 'De laatste dag ligt voor de eerste. Kijk de datums na.',
};
