import { asDay } from '#kernel/days.ts';
import type { Figure, FigureUnit } from '#kernel/figures.ts';

type InCommon = Omit<Figure, 'id' | 'label' | 'unit' | 'definitions'>;

const common: InCommon = {
  ...{ group: 'Cursussen', chapter: 6, measure: 'flow', counts: 'sessions' },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
};
const ofPersons: InCommon = { ...common, countsPersons: true };

const PEOPLE: FigureUnit = { name: 'persons', one: 'persoon', many: 'personen' };

const OWN = 'Eigen telling van de groepen van cursussen';
const ours = (definition: string, includes: string[], excludes: string[]): Figure['definitions'][0] => ({
  profile: 'lokaal',
  definition,
  source: OWN,
  includes,
  excludes,
});

const HELD = 'dagdelen die zijn geweest, op de dag en de plek waar zij waren';
const UNHELD = 'dagdelen die niet doorgingen of nog komen';
/** Told with each of them, for who would add them up. */
const IN_BOTH = 'let op: dezelfde bijeenkomsten staan ook bij Activiteiten om mee te doen; tel die er niet bij op';

export const groupFigures: readonly Figure[] = [
  {
    ...{ ...common, id: 'courses-held', label: 'Cursussen', counts: 'series' },
    unit: { name: 'courses', one: 'cursus', many: 'cursussen' },
    definitions: [
      ours(
        'Hoeveel groepen van een cursus er klaar zijn. Een groep telt één keer, hoeveel dagdelen zij ook heeft.',
        ['elke groep op de dag en de plek van haar laatste dagdeel', IN_BOTH],
        ['groepen waarvan nog een dagdeel komt', UNHELD],
      ),
      {
        profile: 'kb',
        definition: 'Hoeveel keer er cursus is gegeven: elk dagdeel telt als één bijeenkomst.',
        source: 'De KB zegt niet of een cursus als reeks telt of per bijeenkomst. Daarom staan beide er',
        formula: { kind: 'sum', of: ['course-half-days'] },
      },
    ],
  },
  {
    ...{ ...common, id: 'course-half-days', label: 'Dagdelen van cursussen' },
    unit: { name: 'half-days', one: 'dagdeel', many: 'dagdelen' },
    definitions: [ours('Hoeveel dagdelen van cursussen er zijn geweest.', [HELD, IN_BOTH], [UNHELD])],
  },
  {
    ...{ ...ofPersons, id: 'course-participants', label: 'Deelnemers die met een cursus begonnen', unit: PEOPLE },
    definitions: [
      ours(
        'Hoeveel mensen aan een cursus begonnen, op de dag en de plek van het eerste dagdeel.',
        [
          'wie volgens de deurlijst minstens één dagdeel was, één keer',
          'waar geen deurlijst is: de telling van het eerste dagdeel',
        ],
        ['wie zich aanmeldde en nooit kwam', 'groepen waar niemand telde: dat is onbekend, niet nul'],
      ),
    ],
  },
  {
    ...{ ...ofPersons, id: 'course-attendances', label: 'Bezoeken aan cursussen' },
    unit: { name: 'attendances', one: 'bezoek', many: 'bezoeken' },
    definitions: [
      ours(
        'Hoeveel mensen er waren bij dagdelen van cursussen. Wie vaker komt, telt elke keer.',
        [HELD, IN_BOTH],
        [UNHELD, 'dagdelen waar niemand telde: dat is onbekend, niet nul'],
      ),
    ],
  },
  {
    ...{ ...ofPersons, id: 'course-waiting', label: 'Mensen die op een cursus bleven wachten', unit: PEOPLE },
    definitions: [
      ours(
        'Hoeveel mensen op de wachtlijst stonden van een groep die begon, en geen plek kregen.',
        ['elk één keer per groep, op de dag en de plek van het eerste dagdeel'],
        ['wie zelf van de wachtlijst ging', 'groepen die nog komen'],
      ),
    ],
  },
];

export const certificateFigures: readonly Figure[] = [
  {
    ...{ ...ofPersons, id: 'course-certificates', label: 'Bewijzen van deelname' },
    unit: { name: 'certificates', one: 'bewijs', many: 'bewijzen' },
    definitions: [
      ours(
        'Hoeveel bewijzen van deelname er zijn gegeven, op de dag waarop dat gebeurde.',
        ['bewijzen aan wie er minder vaak was, met een reden', 'op de plek van het eerste dagdeel'],
        ['wie aan de cursus meedeed en geen bewijs kreeg'],
      ),
    ],
  },
];
