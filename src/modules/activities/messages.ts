import type { Stale, Texts } from '#kernel/result.ts';
import type { Missing } from './activity.ts';
import type { SaveRefusal } from './commands/save-activity.ts';
import type { NoPicture } from './commands/set-picture.ts';

export const activityTexts: Texts<SaveRefusal | NoPicture | Stale> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Jouw invoer staat er nog; hij is niet opgeslagen.',
  'no-longer-open': () => 'Deze activiteit is afgesloten of gaat niet door. Er kan niets meer aan veranderen.',
  'served-twice': () =>
    'Twee van deze toezeggingen lopen in dezelfde tijd. Een bijeenkomst telt maar één keer: kies er een.',
  'umbrella-under-umbrella': () => 'Een activiteit met onderdelen is zelf geen onderdeel. Kies het een of het ander.',
  'has-parts': () => 'Onder deze activiteit vallen nog onderdelen. Haal die er eerst uit.',
  'no-picture': () => 'Dit bestand is geen foto die we kunnen lezen. Kies een JPEG, PNG of WebP.',
};

/** What must still be filled in, as staff read it. */
export const missingTexts: Record<Missing, string> = {
  summary: 'Vertel in het kort wat het is',
  audiences: 'Kies voor wie het is',
  ages: 'Vul in voor welke leeftijd het is',
  'sign-up': 'Kies of mensen zich aanmelden',
  prices: 'Vul in wat het kost, ook als het gratis is',
  pillar: 'Kies een pijler',
  organiser: 'Kies wie het organiseert',
  'counting-function': 'Kies in welke kernfunctie de activiteit telt',
  'report-chapter': 'Kies een hoofdstuk van het jaarbericht',
};
