import type { NewContact, NewQuestion } from './contact.ts';

/** What a helper chooses, in the order of the page. */
export const helpWords: Record<NewQuestion['help'], string> = {
  information: 'Uitgelegd',
  watched: 'Meegekeken',
  'did-together': 'Samen gedaan',
  'course-offered': 'Cursus aangeboden',
  referred: 'Doorverwezen',
  'not-solved': 'Niet opgelost',
};

export const referralWords: Record<NonNullable<NewQuestion['referral']>, string> = {
  'government-desk': 'Loket van de overheid',
  'local-partner': 'Partner in de buurt',
  'own-course': 'Eigen cursus',
  taalhuis: 'Taalhuis',
  'other-help-point': 'Ander informatiepunt',
};

export const digidWords: Record<NonNullable<NewQuestion['digid']>, string> = {
  none: 'Had geen DigiD',
  'not-active': 'Nog niet geactiveerd',
  lost: 'Gegevens kwijt',
  app: 'App of sms lukte niet',
  works: 'DigiD werkte',
};

export const channelWords: Record<NewContact['channel'], string> = {
  'walk-in': 'Inloop',
  appointment: 'Afspraak',
  phone: 'Telefoon',
  'home-visit': 'Aan huis',
};

export const durationWords: Record<NewContact['duration'], string> = {
  'under-5': 'Tot 5 min',
  '5-15': '5–15 min',
  '15-30': '15–30 min',
  '30-60': '30–60 min',
  'over-60': 'Langer',
};

export const helperWords: Record<NewContact['helperRole'], string> = {
  officer: 'Medewerker informatiepunt',
  'front-office': 'Baliemedewerker',
  volunteer: 'Vrijwilliger',
  partner: 'Partner',
};

export const halfDayWords: Record<NewContact['halfDay'], string> = {
  morning: 'ochtend',
  afternoon: 'middag',
  evening: 'avond',
};

export const domainWords = {
  government: 'Digitale overheid',
  library: 'Bibliotheek',
  other: 'Iets anders',
} as const;
