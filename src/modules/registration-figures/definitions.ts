import { asDay } from '#kernel/days.ts';
import type { Figure } from '#kernel/figures.ts';

type InCommon = Omit<Figure, 'id' | 'label' | 'definitions'>;

const common: InCommon = {
  ...{ group: 'Aanmeldingen', chapter: 2, measure: 'flow', counts: 'sessions', countsPersons: true },
  unit: { name: 'persons', one: 'persoon', many: 'personen' },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
};

const ours = (definition: string, includes: string[], excludes: string[]): Figure['definitions'] => [
  { profile: 'lokaal', definition, source: 'Eigen telling uit de aanmeldingen', includes, excludes },
];

const HELD = 'bijeenkomsten die zijn geweest; wie zich voor een reeks opgaf, telt bij elke bijeenkomst';
const UNHELD = 'bijeenkomsten die niet doorgingen of nog komen';

export const madeFigures: readonly Figure[] = [
  {
    ...{ ...common, id: 'registrations-made', label: 'Aanmeldingen' },
    unit: { name: 'registrations', one: 'aanmelding', many: 'aanmeldingen' },
    definitions: ours(
      'Hoe vaak een huishouden zich heeft aangemeld, op de dag waarop het dat deed.',
      ['elk huishouden één keer per aanmelding, ook voor een reeks', 'wie op de wachtlijst kwam', 'wie later afzegde'],
      ['wie zonder aanmelding binnenliep'],
    ),
  },
];

export const placeFigures: readonly Figure[] = [
  {
    ...{ ...common, id: 'persons-placed', label: 'Mensen met een plek' },
    definitions: ours(
      'Hoeveel mensen een plek hadden bij bijeenkomsten waarvoor men zich aanmeldt.',
      [HELD],
      [UNHELD, 'wie afzegde', 'wie op de wachtlijst bleef'],
    ),
  },
  {
    ...{ ...common, id: 'persons-not-placed', label: 'Mensen die op de wachtlijst bleven' },
    definitions: ours(
      'Hoeveel mensen op de wachtlijst stonden en geen plek kregen.',
      ['wie op een reeks wachtte, één keer: bij de eerste bijeenkomst'],
      [UNHELD, 'wie zelf van de wachtlijst ging'],
    ),
  },
  {
    ...{ ...common, id: 'no-shows', label: 'Niet gekomen' },
    definitions: ours(
      'Hoeveel mensen met een plek er niet kwamen, waar dat aan de deur is bijgehouden.',
      ['wie een plek op locatie had en niet als binnen staat op de deurlijst'],
      [UNHELD, 'wie online meedeed', 'bijeenkomsten zonder deurlijst: daar is het onbekend, niet nul'],
    ),
  },
  {
    ...{
      ...common,
      id: 'sessions-without-door-list',
      label: 'Bijeenkomsten zonder deurlijst',
      countsPersons: false,
      isCheck: true,
    },
    unit: { name: 'sessions', one: 'bijeenkomst', many: 'bijeenkomsten' },
    definitions: ours(
      'Bij hoeveel bijeenkomsten met aanmeldingen niemand op de deurlijst is aangevinkt.',
      ['bijeenkomsten met mensen op locatie'],
      [UNHELD],
    ),
  },
];
