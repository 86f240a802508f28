import type { Texts } from '#kernel/result.ts';
import type { Telling } from '#kernel/telling-text.ts';
import type { SaveChoiceRefusal } from './commands/save-choice.ts';
import type { Fault } from './contact.ts';
import { MOST_DAYS_BACK } from './decide-contact.ts';

/** Why a contact was not kept, as the helper reads it on the page and beside what waits on a tablet. */
export const faultTexts: Record<Fault, string> = {
  unreadable: 'Dit kwam niet heel aan. Noteer het opnieuw.',
  'day-ahead': 'Deze dag moet nog komen. Kies de dag waarop het was.',
  'day-past': `Deze dag is meer dan ${MOST_DAYS_BACK} dagen geleden. Kies de dag waarop het was.`,
  'place-unknown': 'Hier kun jij geen hulp noteren. Kies een ander informatiepunt.',
  'place-closed': 'Dit punt was er die dag niet. Kies een ander punt of een andere dag.',
  'topic-unknown': 'Dit onderwerp kennen we niet. Kies een ander.',
  'topic-retired': 'Dit onderwerp gebruiken we niet meer. Kies een ander.',
  'body-unknown': 'Deze organisatie gebruiken we niet meer. Kies een andere.',
};

/** The field in which it is put right. */
export const faultFields = {
  unreadable: 'topic',
  'day-ahead': 'day',
  'day-past': 'day',
  'place-unknown': 'place',
  'place-closed': 'place',
  'topic-unknown': 'topic',
  'topic-retired': 'topic',
  'body-unknown': 'body',
} as const satisfies Record<Fault, string>;

/** What must be chosen before it can be kept. */
export const missingTexts = {
  topic: 'Kies waar de vraag over ging.',
  help: 'Kies hoe je hielp.',
  referral: 'Kies naar wie je verwees.',
} as const;

/** What may not stand in a note. */
export const tellingTexts: Record<Telling, string> = {
  bsn: 'Hier staat een burgerservicenummer. Haal het weg.',
  iban: 'Hier staat een rekeningnummer. Haal het weg.',
  phone: 'Hier staat een telefoonnummer. Haal het weg.',
  email: 'Hier staat een e-mailadres. Haal het weg.',
  secret: 'Hier staat een wachtwoord of code. Haal het weg.',
  'user-name': 'Hier staat een gebruikersnaam. Haal die weg.',
};

export const choiceTexts: Texts<SaveChoiceRefusal> = {
  stale: () => 'Iemand anders heeft dit intussen gewijzigd. Laad de pagina opnieuw en doe je wijziging nog een keer.',
  'label-taken': () => 'Deze naam staat al in de lijst.',
};
