import type { Texts } from '#kernel/result.ts';
import type { NotOver } from './commands/close-campaign.ts';
import type { MaterialRefusal } from './commands/save-material.ts';
import type { AlreadyTaken } from './commands/take-campaign.ts';
import type { PeriodRefusal } from './domain.ts';

export type CampaignRefusal = PeriodRefusal | AlreadyTaken | NotOver | MaterialRefusal;

export const campaignTexts: Texts<CampaignRefusal> = {
  'half-a-period': () => 'Vul de eerste en de laatste dag in, of geen van beide.',
  'ends-before-start': () => 'De laatste dag ligt voor de eerste. Kijk de datums na.',
  'no-period': () => 'Vul de dagen in. Zijn die nog niet bekend, kies dan het jaar en de maand.',
  'year-out-of-range': () => 'Kies een jaar tussen 2000 en 2100.',
  'already-taken': () => 'Deze campagne staat al in ons jaar.',
  'not-over': () => 'Deze campagne is nog niet voorbij. Afsluiten kan vanaf de dag na de laatste dag.',
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
  'name-taken': () => 'Deze campagne heeft al materiaal met deze naam. Kies een andere naam.',
  'arrived-before-ordered': () => 'Het materiaal is binnen voordat het besteld was. Kijk de datums na.',
};
