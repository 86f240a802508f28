import type { BadgeTone } from '#ui/badge.tsx';
import type { ConsentGiver, ConsentMeans, ShownAs, TestimonialState, TestimonialUse } from './domain.ts';

export const USE_WORDS: Readonly<Record<TestimonialUse, string>> = {
  'report-web': 'Jaarbericht op het web',
  'report-print': 'Jaarbericht op papier',
  online: 'Website en sociale media',
};

export const SHOWN_AS_WORDS: Readonly<Record<ShownAs, string>> = {
  role: 'Met een omschrijving, zonder naam',
  'first-name': 'Met voornaam, en een omschrijving als die er is',
  anonymous: 'Zonder naam en zonder omschrijving',
};

export const MEANS_WORDS: Readonly<Record<ConsentMeans, string>> = {
  paper: 'Op papier',
  mail: 'Per mail',
  'in-person': 'Mondeling, en ik was erbij',
};

export const GIVER_WORDS: Readonly<Record<ConsentGiver, string>> = {
  self: 'Wie het zei of op de foto staat, 16 jaar of ouder',
  parent: 'Een ouder of voogd, voor een kind onder de 16',
};

export const STATES: Readonly<Record<TestimonialState, string>> = {
  usable: 'Te gebruiken',
  ending: 'Eindigt binnen 30 dagen',
  ended: 'Toestemming voorbij',
  withdrawn: 'Ingetrokken',
};

export const STATE_TONES: Readonly<Record<TestimonialState, BadgeTone>> = {
  usable: 'green',
  ending: 'ochre',
  ended: 'neutral',
  withdrawn: 'brick',
};
