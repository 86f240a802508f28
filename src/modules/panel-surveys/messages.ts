import type { Texts } from '#kernel/result.ts';
import type { ImportRefusal } from './commands/import-panel.ts';

export const importTexts = {
  nothing: () => 'Er staat geen enkele regel. Plak de uitkomsten.',
  'already-there': () =>
    'Van dit onderzoek staan al uitkomsten in het systeem. Schrijf waarom die niet kloppen, dan komen deze ervoor in de plaats.',
} satisfies Texts<ImportRefusal>;
