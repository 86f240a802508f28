import type { BadgeTone } from '#ui/badge.tsx';
import type { ActivityState, Audience, DutchLevel, Facility, Organiser, Pillar, SignUp } from './activity.ts';
import { missingTexts } from './messages.ts';
import { pricesText } from './prices.ts';

export const STATES: Record<ActivityState, string> = {
  template: 'sjabloon',
  draft: 'concept',
  'in-review': 'wacht op akkoord',
  published: 'openbaar',
  closed: 'afgesloten',
  cancelled: 'gaat niet door',
};

export const STATE_TONES: Record<ActivityState, BadgeTone> = {
  template: 'ink',
  draft: 'neutral',
  'in-review': 'ochre',
  published: 'green',
  closed: 'neutral',
  cancelled: 'brick',
};

export const AUDIENCES: Record<Audience, string> = {
  children: 'Kinderen',
  young: 'Jongeren',
  adults: 'Volwassenen',
  seniors: 'Senioren',
  parents: 'Ouders',
  professionals: 'Beroepskrachten',
};

export const PILLARS: Record<Pillar, string> = {
  learn: 'Leer',
  ask: 'Vraag',
  meet: 'Ontmoet',
  read: 'Lees',
  make: 'Doe',
};

export const SIGN_UPS: Record<SignUp, string> = {
  required: 'Aanmelden is nodig',
  wished: 'Aanmelden is fijn, maar hoeft niet',
  'not-needed': 'Kom gewoon langs',
};

export const ORGANISERS: Record<Organiser, string> = {
  library: 'De bibliotheek zelf',
  together: 'Samen met anderen',
  others: 'Anderen, bij ons te gast',
};

export const FACILITIES: Record<Facility, string> = {
  wheelchair: 'Toegankelijk met een rolstoel',
  'hearing-loop': 'Ringleiding',
  quiet: 'Prikkelarm',
  'sign-language': 'Gebarentolk',
};

export const DUTCH_LEVELS: Record<DutchLevel, string> = {
  A1: 'A1: een paar woorden',
  A2: 'A2: eenvoudige zinnen',
  B1: 'B1: gewone taal',
  B2: 'B2: vlot Nederlands',
};

/** The languages in which activities are given, each in Dutch. Codes of ISO 639-1. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  nds: 'Drents',
  en: 'Engels',
  ar: 'Arabisch',
  ti: 'Tigrinya',
  uk: 'Oekraïens',
  pl: 'Pools',
  tr: 'Turks',
  es: 'Spaans',
  fr: 'Frans',
  de: 'Duits',
};

/** What modules to the right call the same things. */
export const activityWords = {
  states: STATES,
  stateTones: STATE_TONES,
  audiences: AUDIENCES,
  pillars: PILLARS,
  signUps: SIGN_UPS,
  organisers: ORGANISERS,
  missing: missingTexts,
  prices: pricesText,
} as const;
