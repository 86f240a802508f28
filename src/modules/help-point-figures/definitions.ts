import { asDay } from '#kernel/days.ts';
import type { Figure, FigureDefinition } from '#kernel/figures.ts';

const REPORT = 'Jaarbericht 2024 bibliotheken gemeente Coevorden, hoofdstuk 6';
const ours = (
  definition: string,
  more: Partial<Omit<FigureDefinition, 'profile' | 'definition'>> = {},
): Figure['definitions'] => [{ profile: 'lokaal', definition, source: REPORT, ...more }];

const HOURS = { name: 'hours', one: 'uur', many: 'uur' } as const;
const SESSIONS = { name: 'consultation-hours', one: 'spreekuur', many: 'spreekuren' } as const;
const VISITORS = { name: 'visitors', one: 'bezoeker', many: 'bezoekers' } as const;

type InCommon = Omit<Figure, 'id' | 'label' | 'unit' | 'definitions'>;

const government: InCommon = {
  ...{ group: 'Informatiepunt Digitale Overheid', chapter: 6, measure: 'flow' },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2015-01-01') },
};
const others: InCommon = { ...government, group: 'Spreekuren: belasting en overige' };

const notHeld = ['spreekuren die niet doorgingen', 'spreekuren waarvan nog niemand zei dat ze er waren'];
const notCounted = ['spreekuren waarbij niemand telde: die zijn onbekend, en niet nul'];

/** What consultation hours add up to. */
export const hourFigures: readonly Figure[] = [
  {
    ...{ ...government, id: 'help-point-sessions', label: 'IDO-spreekuren', unit: SESSIONS },
    definitions: ours('Hoeveel spreekuren van een Informatiepunt Digitale Overheid er waren.', { excludes: notHeld }),
  },
  {
    ...{ ...government, id: 'help-point-visitors', label: 'Bezoekers van IDO-spreekuren', unit: VISITORS },
    countsPersons: true,
    definitions: ours('Hoeveel mensen er op IDO-spreekuren waren; wie vaker komt, telt vaker.', {
      excludes: notCounted,
    }),
  },
  {
    ...{ ...government, id: 'help-point-hours-planned', label: 'Uren IDO-spreekuur gepland', unit: HOURS, decimals: 1 },
    definitions: ours('Hoeveel uur IDO-spreekuur er in de agenda stond.', {
      includes: ['spreekuren die niet doorgingen'],
      excludes: ['wat verviel doordat de vaste tijden anders werden'],
    }),
  },
  {
    ...{ ...government, id: 'help-point-hours', label: 'Uren IDO-spreekuur gehouden', unit: HOURS, decimals: 1 },
    definitions: ours('Hoeveel uur er IDO-spreekuur was.', { excludes: notHeld }),
  },
  {
    ...{ ...others, id: 'consultation-hours', label: 'Spreekuren belasting en overige', unit: SESSIONS },
    definitions: ours('Hoeveel spreekuren er waren over belasting, recht, werk of iets anders.', {
      includes: [
        'belastingspreekuren, juridische spreekuren en Walk&Talk',
        'let op: een spreekuur dat ook een activiteit was, staat ook bij Activiteiten om mee te doen; tel dat er niet bij op',
      ],
      excludes: ['IDO-spreekuren', ...notHeld],
    }),
  },
  {
    ...{ ...others, id: 'consultation-hour-visitors', label: 'Bezoekers van die spreekuren', unit: VISITORS },
    countsPersons: true,
    definitions: ours('Hoeveel mensen er op spreekuren over belasting, recht, werk of iets anders waren.', {
      excludes: notCounted,
    }),
  },
];

const LOCATIONS = { name: 'locations', one: 'locatie', many: 'locaties' } as const;
const points: InCommon = { ...government, measure: 'stock', scopes: ['municipality', 'organisation'] };
const map: InCommon = { ...points, group: 'De bibliotheek op de kaart', chapter: 7 };

/** How many points there are. Where nobody keeps any it is unknown, and not zero. */
export const pointFigures: readonly Figure[] = [
  {
    ...{ ...map, id: 'map-ido', label: 'IDO-punten', unit: LOCATIONS },
    definitions: ours('Plekken met een Informatiepunt Digitale Overheid.', {
      includes: ['punten in een vestiging en op plekken van anderen'],
      excludes: ['vestigingen zonder eigen informatiepunt'],
    }),
  },
  {
    ...{ ...points, id: 'help-points', label: 'Informatiepunten en spreekuren', unit: LOCATIONS },
    definitions: ours('Hoeveel informatiepunten en andere vaste spreekuren er op de peildag zijn.', {
      excludes: ['vestigingen zonder eigen informatiepunt'],
    }),
  },
];
