import { asDay } from '#kernel/days.ts';
import type { Figure, FigureDefinition } from '#kernel/figures.ts';

type InCommon = Omit<Figure, 'id' | 'label' | 'definitions'>;

const map: InCommon = {
  ...{ group: 'De bibliotheek op de kaart', chapter: 7, measure: 'stock' },
  unit: { name: 'locations', one: 'locatie', many: 'locaties' },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2015-01-01') },
};

const hours: InCommon = {
  ...{ ...map, group: 'Openingstijden', chapter: 2, decimals: 2 },
  unit: { name: 'hours_per_week', one: 'uur per week', many: 'uur per week' },
};

const REPORT = 'Jaarbericht 2024 bibliotheken gemeente Coevorden, kaart; indeling van de activiteitencatalogus';
const WEEK = 'G!DS, uren in een gewone week; ISO 2789:2022 telt uren met en zonder personeel apart';
const excludes = [
  'uitzonderingen, zoals vakanties en feestdagen',
  'vestigingen waarvan op de peildag geen uren bekend zijn',
];

const ofWeek = (definition: string, more: Partial<FigureDefinition> = {}): Figure['definitions'] => [
  { profile: 'kb', definition, source: WEEK, ...more },
];

export const figures: readonly Figure[] = [
  {
    ...{ ...map, id: 'map-libraries', label: 'Bibliotheken' },
    definitions: [
      {
        ...{ profile: 'lokaal', source: REPORT },
        definition: 'Hoeveel vestigingen er op de peildag open zijn voor publiek.',
        includes: ['grote, middelgrote en kleine vestigingen'],
        excludes: ['servicepunten', 'vestigingen die die dag gesloten zijn voor goed of nog open moeten gaan'],
      },
    ],
  },
  {
    ...{ ...map, id: 'map-service-points', label: 'Servicepunten' },
    definitions: [
      {
        ...{ profile: 'lokaal', source: REPORT },
        definition: 'Hoeveel servicepunten er op de peildag open zijn voor publiek.',
        excludes: ['vestigingen', 'plekken van anderen waar wij iets doen'],
      },
    ],
  },
  {
    ...{ ...hours, id: 'opening-hours', label: 'Uren open per week' },
    definitions: ofWeek('Hoeveel uur de vestigingen samen open zijn in een gewone week.', {
      formula: { kind: 'sum', of: ['opening-hours-staffed', 'opening-hours-unstaffed'] },
    }),
  },
  {
    ...{ ...hours, id: 'opening-hours-staffed', label: 'Uren open met personeel per week' },
    definitions: ofWeek(
      'Hoeveel uur de vestigingen samen open zijn in een gewone week terwijl er personeel of vrijwilligers zijn.',
      { excludes },
    ),
  },
  {
    ...{ ...hours, id: 'opening-hours-unstaffed', label: 'Uren open zonder personeel per week' },
    definitions: ofWeek('Hoeveel uur leden in een gewone week zelf naar binnen kunnen, zonder personeel.', {
      excludes,
    }),
  },
  {
    ...{ ...map, id: 'branches-without-hours', label: 'Vestigingen zonder bekende uren', isCheck: true },
    ...{ group: 'Openingstijden', chapter: 2 },
    unit: { name: 'locations', one: 'vestiging', many: 'vestigingen' },
    definitions: ofWeek('Van hoeveel vestigingen op de peildag geen uren bekend zijn. Die ontbreken in de uren.'),
  },
];
