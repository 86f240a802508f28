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
