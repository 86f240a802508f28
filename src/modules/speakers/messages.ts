import type { Stale, Texts } from '#kernel/result.ts';
import type { Invoiced } from './commands/remove-engagement.ts';
import type { NoInvoice } from './commands/save-engagement.ts';

export const speakerTexts: Texts<Stale | NoInvoice | Invoiced> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Kijk het na en bewaar nog een keer.',
  'no-invoice': () => 'Vul in wanneer de factuur kwam. Zonder factuur is er niets betaald.',
  invoiced: () => 'De factuur is al binnen. Deze spreker blijft staan.',
};
