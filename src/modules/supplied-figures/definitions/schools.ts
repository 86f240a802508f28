import type { Figure } from '#kernel/figures.ts';
import { MUNICIPAL, ours, PERCENT, PUPILS, SINCE, unit } from '../supplied.ts';

const SCHOOLS = unit('schools', 'school', 'scholen');
const primary = { group: 'Primair onderwijs', chapter: 4, validFrom: SINCE } as const;
const secondary = { ...primary, group: 'Voortgezet onderwijs' } as const;

const inPrimary: readonly Figure[] = [
  {
    ...primary,
    ...{ id: 'primary-schools-bind', label: 'Basisscholen met dBos, alle gemeenten' },
    ...{ unit: SCHOOLS, measure: 'stock', scopes: ['organisation'] },
    definitions: [ours('Basisscholen met de Bibliotheek op school in alle gemeenten van de bibliotheek samen.')],
  },
  {
    ...primary,
    ...{ id: 'dbos-po-schools', label: 'Scholen met dBos', unit: SCHOOLS, measure: 'stock', scopes: MUNICIPAL },
    definitions: [ours('Basisscholen met de Bibliotheek op school.')],
  },
  {
    ...primary,
    ...{ id: 'dbos-po-pupils', label: 'Deelnemende leerlingen', unit: PUPILS, measure: 'stock', scopes: MUNICIPAL },
    countsPersons: true,
    definitions: [ours('Leerlingen van basisscholen met de Bibliotheek op school.')],
  },
  {
    ...primary,
    ...{ id: 'new-words', label: 'Nieuwe woorden bij 15 minuten voorlezen per dag', group: 'Voorlezen' },
    ...{ unit: unit('words_per_year', 'woord per jaar', 'woorden per jaar'), measure: 'rate', scopes: ['national'] },
    definitions: [ours('Hoeveel nieuwe woorden een kind leert dat elke dag een kwartier wordt voorgelezen.')],
  },
];

const inSecondary: readonly Figure[] = [
  {
    ...secondary,
    ...{ id: 'dbos-vo-schools', label: 'Scholen voortgezet onderwijs', unit: SCHOOLS },
    ...{ measure: 'stock', scopes: MUNICIPAL },
    definitions: [ours('Locaties voor voortgezet onderwijs met de Bibliotheek op school.')],
  },
  {
    ...secondary,
    ...{ id: 'dbos-vo-coverage', label: 'Vo-locaties met dBos', unit: PERCENT, measure: 'rate', scopes: MUNICIPAL },
    definitions: [ours('Hoeveel procent van de locaties voor voortgezet onderwijs de Bibliotheek op school heeft.')],
  },
  {
    ...secondary,
    ...{ id: 'dbos-vo-hours', label: 'Educatiemedewerker per vo-locatie', measure: 'rate', scopes: MUNICIPAL },
    unit: unit('hours_per_week', 'uur per week', 'uur per week'),
    definitions: [ours('Hoeveel uur per week er een educatiemedewerker is op elke locatie.')],
  },
];

export const schools: readonly Figure[] = [...inPrimary, ...inSecondary];
