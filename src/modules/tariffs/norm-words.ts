import type { Norm, NormUnit } from './edition.ts';

type Words = string | readonly [one: string, more: string];

const per: Readonly<Record<NonNullable<Norm['per']>, string>> = {
  branch: 'vestiging',
  package: 'pakket',
  municipality: 'gemeente',
  childcare_location: 'kinderopvanglocatie',
  clinic: 'consultatiebureau',
  school: 'school',
  province: 'provincie',
};

const qualifier: Readonly<Record<NonNullable<Norm['qualifier']>, string>> = {
  approximately: 'ongeveer',
  more_than: 'meer dan',
  almost: 'bijna',
  average: 'gemiddeld',
  up_to: 'tot',
};

const unit: Readonly<Record<NormUnit, Words>> = {
  activities_per_theme: ['activiteit per thema', 'activiteiten per thema'],
  activities_per_week: ['activiteit per week', 'activiteiten per week'],
  activities_per_year: ['activiteit per jaar', 'activiteiten per jaar'],
  age: 'jaar',
  biebcoins: 'biebcoins',
  books: ['boek', 'boeken'],
  books_per_pupil: ['boek per leerling', 'boeken per leerling'],
  books_per_theme: ['boek per thema', 'boeken per thema'],
  building_blocks: ['bouwsteen', 'bouwstenen'],
  campaigns_per_year: ['campagne per jaar', 'campagnes per jaar'],
  half_days: ['dagdeel', 'dagdelen'],
  hours: 'uur',
  hours_per_month: 'uur per maand',
  hours_per_week: 'uur per week',
  ido_points: ['informatiepunt', 'informatiepunten'],
  interval: '',
  items: ['exemplaar', 'exemplaren'],
  languages: ['taal', 'talen'],
  meetings_per_year: ['bijeenkomst per jaar', 'bijeenkomsten per jaar'],
  memberships: ['abonnement', 'abonnementen'],
  modules: ['module', 'modules'],
  opening_hours: 'uur open',
  package_2_activities: ['activiteit uit pakket 2', 'activiteiten uit pakket 2'],
  participants_per_activity: ['deelnemer per activiteit', 'deelnemers per activiteit'],
  percent: 'procent',
  percent_per_year: 'procent per jaar',
  reading_levels: ['leesniveau', 'leesniveaus'],
  themes: ['thema', "thema's"],
  times_per_year: 'keer per jaar',
  titles: ['titel', 'titels'],
  volumes: ['band', 'banden'],
};

/** Dutch for what a norm names in codes: its unit, for each of what, and how firmly the source says it. */
export const normWords = { unit, per, qualifier } as const;
