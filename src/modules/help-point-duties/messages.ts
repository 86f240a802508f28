import type { Stale, Texts } from '#kernel/result.ts';
import type { NotHelperHere, NotOnDuty, NotOpen, NotToCome, StandsTwice } from './refusals.ts';

type Refusal = Stale | NotToCome | NotHelperHere | StandsTwice | NotOnDuty | NotOpen;

export const dutyTexts: Texts<Refusal> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en bewaar nog een keer.',
  'not-to-come': () => 'Dit spreekuur is voorbij of gaat niet door.',
  'not-helper-here': () => 'Deze collega helpt niet op dit informatiepunt. Kies iemand anders.',
  'stands-twice': () => 'Deze collega staat er al bij.',
  'not-on-duty': () => 'Je staat niet of niet meer bij dit spreekuur.',
  'not-open': () => 'Hier is intussen iemand voor gevonden.',
};
