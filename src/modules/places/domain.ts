/** The kinds of places of others, with the word that staff read. The ids stand in the database. */
export const PLACE_KINDS = {
  'village-hall': 'Dorpshuis',
  'community-centre': 'Buurthuis',
  'gp-practice': 'Huisartsenpraktijk',
  'neighbourhood-point': 'Wijkpunt',
  'care-home': 'Woonzorgcentrum',
  'other-outside-place': 'Andere plek',
  childcare: 'Kinderopvanglocatie',
  'primary-school': 'Basisschool',
  'secondary-school': 'School voor voortgezet onderwijs',
  clinic: 'Consultatiebureau',
} as const;

export type PlaceKind = keyof typeof PLACE_KINDS;

/** Kinds that staff keep in one list. `slug` is its word in the address, `takesPart` what its places may join. */
export type Register = {
  readonly slug: string;
  readonly label: string;
  readonly one: string;
  readonly about: string;
  readonly kinds: readonly PlaceKind[];
  readonly takesPart?: string;
};

export const REGISTERS: readonly Register[] = [
  {
    slug: 'scholen',
    label: 'Scholen',
    one: 'school',
    about: 'Basisscholen en scholen voor voortgezet onderwijs, met hun leerlingen per schooljaar.',
    kinds: ['primary-school', 'secondary-school'],
    takesPart: 'Werkt met de Bibliotheek op school',
  },
  {
    slug: 'kinderopvang',
    label: 'Kinderopvang',
    one: 'locatie',
    about: 'Locaties voor kinderopvang en peuters.',
    kinds: ['childcare'],
    takesPart: 'Doet mee met BoekStart',
  },
  {
    slug: 'consultatiebureaus',
    label: 'Consultatiebureaus',
    one: 'consultatiebureau',
    about: 'Waar ouders met hun baby komen en de BoekStartcoach kan zijn.',
    kinds: ['clinic'],
  },
  {
    slug: 'buitenplekken',
    label: 'Andere plekken',
    one: 'plek',
    about: 'Dorpshuizen, huisartsen en andere plekken buiten de bibliotheek waar wij iets doen.',
    kinds: [
      'village-hall',
      'community-centre',
      'gp-practice',
      'neighbourhood-point',
      'care-home',
      'other-outside-place',
    ],
  },
];

export const isSchool = (kind: PlaceKind): boolean => kind === 'primary-school' || kind === 'secondary-school';

/** What the registers say about a municipality now. A register without a row for it says nothing: that is not zero. */
export type RegisterCounts = {
  readonly schools?: number;
  readonly childcareLocations?: number;
  readonly clinics?: number;
  /** Pupils of the primary schools that take part, and how many of those schools have told theirs. */
  readonly pupils?: { readonly count: number; readonly told: number };
};
