import { formatDay } from '#kernel/days.ts';
import type { Stale, Texts } from '#kernel/result.ts';
import type { RecordRefusal } from './commands/record-testimonial.ts';
import type { WithdrawRefusal } from './commands/withdraw-consent.ts';

export const testimonialTexts: Texts<RecordRefusal | WithdrawRefusal | Stale> = {
  'nothing-to-show': () => 'Vul in wat er is gezegd, of kies een foto.',
  'no-alt': () => 'Vertel wat er op de foto staat, en kies de foto opnieuw.',
  'no-picture': () => 'Dit is geen foto die we kunnen tonen. Kies een JPEG, PNG of WebP.',
  'no-first-name': () => 'Vul alleen een voornaam in, in één woord. Schrijf een dubbele voornaam met een streepje.',
  'no-role': () => 'Vul in hoe we de bezoeker noemen, zoals: bezoeker van het Taalhuis.',
  'contact-data': () => 'Haal het mailadres of het telefoonnummer eruit. Dat bewaren we hier niet.',
  'day-to-come': () => 'Deze dag moet nog komen. Kies een dag tot en met vandaag.',
  'consent-over': () => 'Kies een dag na vandaag. Anders is de toestemming al voorbij.',
  'consent-too-long': ({ latest, years }) =>
    `Toestemming duurt bij ons hoogstens ${years} jaar. Kies ${formatDay(latest)} of eerder.`,
  'activity-elsewhere': () => 'De activiteit was in een andere gemeente. Kies de plek van de activiteit.',
  'already-withdrawn': ({ on }) => `De toestemming is al ingetrokken op ${formatDay(on)}.`,
  'not-that-day': ({ from, until }) => `Kies een dag van ${formatDay(from)} tot en met ${formatDay(until)}.`,
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Hieronder staat hoe het nu is.',
};
