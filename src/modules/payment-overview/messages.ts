import type { Texts } from '#kernel/result.ts';
import type { TakeRefusal } from '../payments/index.ts';

export const takeTexts: Texts<TakeRefusal> = {
  'nothing-due': () => 'Dit is al betaald.',
  'no-place': () => 'Deze aanmelding heeft geen plek meer. Neem geen geld aan.',
};
