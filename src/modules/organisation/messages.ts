import type { Texts } from '#kernel/result.ts';
import type { MunicipalityKnown } from './commands/add-municipality.ts';

export const municipalityTexts: Texts<MunicipalityKnown> = {
  'municipality-known': () => 'Deze code of deze naam hoort al bij een gemeente in de lijst.',
};
