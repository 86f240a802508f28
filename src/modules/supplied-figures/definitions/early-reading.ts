import type { Figure } from '#kernel/figures.ts';
import { LOCAL, LOCATIONS, MUNICIPAL, ours, SINCE, unit } from '../supplied.ts';

const common = { group: 'BoekStart', chapter: 4, validFrom: SINCE } as const;

const atChildcare: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'childcare-locations-bind', label: 'Kinderopvanglocaties met BoekStart, alle gemeenten' },
    ...{ unit: LOCATIONS, measure: 'stock', scopes: ['organisation'] },
    definitions: [ours('Locaties voor kinderopvang met BoekStart in alle gemeenten van de bibliotheek samen.')],
  },
  {
    ...common,
    ...{ id: 'boekstart-childcare-locations', label: 'Locaties met BoekStart in de kinderopvang' },
    ...{ unit: LOCATIONS, measure: 'stock', scopes: MUNICIPAL },
    definitions: [ours('Locaties voor kinderopvang die meedoen met BoekStart.')],
  },
];

const withCoach: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'coach-hours', label: 'BoekStart-coach per week', measure: 'rate', scopes: MUNICIPAL },
    unit: unit('hours_per_week', 'uur per week', 'uur per week'),
    definitions: [ours('Hoeveel uur per week de BoekStart-coach op consultatiebureaus is, alle bureaus samen.')],
  },
  {
    ...common,
    ...{ id: 'coach-parents', label: 'Ouders gesproken per week', measure: 'rate', scopes: MUNICIPAL },
    ...{ unit: unit('parents_per_week', 'ouder per week', 'ouders per week'), countsPersons: true },
    definitions: [ours('Hoeveel ouders de BoekStart-coach in een gewone week spreekt.')],
  },
];

export const earlyReading: readonly Figure[] = [
  ...atChildcare,
  ...withCoach,
  {
    ...common,
    ...{ id: 'boekstart-suitcases', label: 'BoekStartkoffertjes uitgedeeld', measure: 'flow', scopes: LOCAL },
    unit: unit('suitcases', 'koffertje', 'koffertjes'),
    definitions: [ours('Koffertjes die aan ouders van een baby zijn gegeven.')],
  },
  {
    ...common,
    ...{ id: 'suitcase-books', label: 'Boekjes per koffertje', measure: 'rate', scopes: ['national'] },
    unit: unit('books', 'boekje', 'boekjes'),
    definitions: [ours('Hoeveel boekjes er in een koffertje zitten.', { excludes: ['de folder'] })],
  },
  {
    ...common,
    ...{ id: 'kleintje-bieb-toddlers', label: 'Peuters per Kleintje Bieb', measure: 'rate', scopes: LOCAL },
    ...{ unit: unit('participants_per_session', 'peuter per keer', 'peuters per keer'), countsPersons: true },
    definitions: [ours('Hoeveel peuters er gewoonlijk bij een Kleintje Bieb zijn.')],
  },
];
