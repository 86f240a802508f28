/** What adds to the count: each session, each series as a whole, hours, things, or a state that must hold. */
export type Counts = 'sessions' | 'series' | 'campaigns' | 'hours' | 'items' | 'presence';

/** The quantity holds for the whole period of a commitment, or for each month or week of it. */
export type Rhythm = 'period' | 'month' | 'week';

/** What a norm is multiplied by. `own…`: of the school that agrees; the facts of a municipality count primary schools. */
export type Multiplier =
  | 'childcareLocations'
  | 'schools'
  | 'pupils'
  | 'ownSchool'
  | 'ownPupils'
  | 'clinicBlocks'
  | 'units'
  | 'themes'
  | 'branches';

/** How a norm of the catalogue becomes a commitment. Label and unit are Dutch. */
export type Making = {
  readonly label: string;
  readonly unit: string;
  readonly counts: Counts;
  readonly rhythm?: Rhythm;
  readonly each?: Multiplier;
  /** The norm itself is the least; the norm for each of these the most, where the source does not say which. */
  readonly upTo?: Multiplier;
  /** Only in the first year. */
  readonly once?: true;
  /** Norm of the same service: a series of which each counts as so many sessions. */
  readonly seriesNorm?: string;
};

/** A norm that makes no commitment says why. */
export type NormRule = Making | string;

const activities = { label: 'Activiteiten', unit: 'activiteiten', counts: 'sessions' } as const;
const educationHours = { label: 'Educatiemedewerker', unit: 'uur', counts: 'hours' } as const;
const NATIONAL = 'offered to the whole country, the same whatever is agreed';
const WHOLE_PROVINCE = 'a size of the whole province, not of one agreement';
const MEMBERSHIP_RULE = 'a rule for membership, no quantity to deliver';
const IN_WORDS = 'contents in words, no number to count';
const COURSE_LENGTH = 'the length of one course, which counts as a series when it is held';
const AIM = 'an aim for packages 1 and 2 together; the packages themselves are counted';
const BUILDING_BLOCKS = 'the make-up of the programme, no quantity a year';
const ONE_BRANCH = 'the example of one branch, no promise to others';

/** Every norm of the shipped edition, as `service/norm`. The table in docs/algorithms/commitments.md is the same, with figures. */
export const NORM_RULES: Readonly<Record<string, NormRule>> = {
  'robuuste-lokale-bibliotheek/collectie-omvang': WHOLE_PROVINCE,
  'robuuste-lokale-bibliotheek/collectie-vervanging': {
    label: 'Vernieuwing van de collectie',
    unit: 'procent',
    counts: 'items',
  },
  'robuuste-lokale-bibliotheek/dbos-collectie-omvang': WHOLE_PROVINCE,
  'robuuste-lokale-bibliotheek/pressreader-talen': NATIONAL,
  'robuuste-lokale-bibliotheek/e-books': NATIONAL,
  'robuuste-lokale-bibliotheek/luisterboeken': NATIONAL,
  'robuuste-lokale-bibliotheek/digitale-tijdschriften': NATIONAL,
  'robuuste-lokale-bibliotheek/gratis-lid-tot': MEMBERSHIP_RULE,
  'robuuste-lokale-bibliotheek/start-lid': MEMBERSHIP_RULE,
  'robuuste-lokale-bibliotheek/klantenservice-tijden': IN_WORDS,
  'robuuste-lokale-bibliotheek/zelfbediening-aandeel': 'a property of the branches, no quantity a year',
  'open-plus-bibliotheek/beilen-tijden': ONE_BRANCH,
  'open-plus-bibliotheek/beilen-extra-uren': ONE_BRANCH,
  'llo-pakket-1/campagnes-per-jaar': { label: 'Landelijke campagnes', unit: 'campagnes', counts: 'campaigns' },
  'llo-pakket-1/activiteiten-per-jaar': activities,
  'llo-pakket-1/streven-weekritme': AIM,
  'llo-pakket-2/activiteiten-per-jaar': { ...activities, seriesNorm: 'biebfabriek-omvang' },
  'llo-pakket-2/biebfabriek-omvang': 'a weight: one BiebFabriek series counts as seven activities of the package',
  'llo-pakket-2/verwachte-deelnemers': 'an expectation, the basis of the expected income',
  'llo-pakket-2/streven-weekritme': AIM,
  'makersplaats/activiteiten-per-week': { ...activities, rhythm: 'week' },
  'makersplaats/min-deelnemers': 'a condition for an activity to go ahead',
  'makersplaats/max-activiteiten': 'a limit; the activities a week are counted',
  'kleintje-bieb/koffertje-inhoud': IN_WORDS,
  'kleintje-bieb/baby-activiteiten': { ...activities, label: 'Voorlezen met baby’s' },
  'kleintje-bieb/peuter-activiteiten': { ...activities, label: 'Voorlezen met peuters' },
  'kleintje-bieb/kleuter-activiteiten': { ...activities, label: 'Voorlezen met kleuters' },
  'kleintje-bieb/ouder-activiteiten': { label: 'Bijeenkomsten voor ouders', unit: 'bijeenkomsten', counts: 'sessions' },
  'boekstart-kinderopvang/training-voorleescoordinator-duur': COURSE_LENGTH,
  'boekstart-kinderopvang/training-interactief-duur': COURSE_LENGTH,
  'boekstart-kinderopvang/netwerkbijeenkomsten-per-jaar': {
    label: 'Netwerkbijeenkomsten voor voorleescoördinatoren',
    unit: 'bijeenkomsten',
    counts: 'sessions',
  },
  'boekstart-kinderopvang/monitor-frequentie': {
    label: 'Monitor BoekStart, op elke locatie',
    unit: 'metingen',
    counts: 'items',
    each: 'childcareLocations',
  },
  'boekstart-kinderopvang/voorleesplan-frequentie': {
    label: 'Voorleesplan, voor elke locatie',
    unit: 'plannen',
    counts: 'items',
    each: 'childcareLocations',
  },
  'boekstart-kinderopvang/educatiemedewerker-uren': { ...educationHours, rhythm: 'month', upTo: 'childcareLocations' },
  'dbos-po/boeken-per-leerling': { label: 'Boeken op de scholen', unit: 'boeken', counts: 'items', each: 'pupils' },
  'dbos-po/educatiemedewerker-uren': { ...educationHours, rhythm: 'week', each: 'schools' },
  'dbos-po/leesplan-frequentie': {
    label: 'Leesplan, voor elke school',
    unit: 'plannen',
    counts: 'items',
    each: 'schools',
  },
  'dbos-po/monitor-frequentie': {
    label: 'Monitor, op elke school',
    unit: 'metingen',
    counts: 'items',
    each: 'schools',
  },
  'dbos-po/bouwstenen': BUILDING_BLOCKS,
  'boekstart-pluspakket/gratis-abonnement': {
    label: 'Gratis abonnementen, een voor elke locatie',
    unit: 'abonnementen',
    counts: 'items',
    each: 'childcareLocations',
  },
  'boekstart-pluspakket/educatiemedewerker-uren': { ...educationHours, rhythm: 'week', each: 'childcareLocations' },
  'boekstart-pluspakket/biebcoins-aantal': 'the source announces a number and prints none',
  'boekstartcoach/coach-uren': {
    label: 'Coach op het consultatiebureau',
    unit: 'uur',
    counts: 'hours',
    rhythm: 'week',
    each: 'clinicBlocks',
  },
  'leesklik/themas': 'the make-up of the first collection, counted in its books',
  'leesklik/boeken-per-thema': 'the make-up of the first collection, counted in its books',
  'leesklik/boeken-totaal': { label: 'Startcollectie', unit: 'boeken', counts: 'items', each: 'units', once: true },
  'leesklik/implementatie-uren': { ...educationHours, label: 'Invoering', each: 'units', once: true },
  'thuislezen/boeken-per-leerling': 'together with the books of the Library at School; the extra books are counted',
  'thuislezen/extra-boeken': {
    label: 'Extra boeken om thuis te lezen',
    unit: 'boeken',
    counts: 'items',
    each: 'pupils',
  },
  'dbos-vo/educatiemedewerker-uren': { ...educationHours, rhythm: 'week', each: 'ownPupils' },
  'dbos-vo/leesplan-frequentie': {
    label: 'Leesplan, voor elke school',
    unit: 'plannen',
    counts: 'items',
    each: 'ownSchool',
  },
  'dbos-vo/monitor-frequentie': {
    label: 'Monitor, op elke school',
    unit: 'metingen',
    counts: 'items',
    each: 'ownSchool',
  },
  'dbos-vo/bouwstenen': BUILDING_BLOCKS,
  'leskist-vo-kansrijk/educatiemedewerker-uren': { ...educationHours, each: 'units' },
  'leskist-vo-kansrijk/leesniveaus': IN_WORDS,
  'meedoen-in-de-samenleving/activiteiten-per-jaar': activities,
  'meedoen-in-de-samenleving/digisterker-duur': COURSE_LENGTH,
  'meedoen-in-de-samenleving/klik-en-tik-delen': COURSE_LENGTH,
  'ido/ido-per-gemeente': {
    label: 'Informatiepunt in een vestiging',
    unit: 'informatiepunten',
    counts: 'presence',
    upTo: 'branches',
  },
  'ido/ido-landelijk': NATIONAL,
  'verhalenbrink/themawissel': { label: 'Thema’s', unit: 'thema’s', counts: 'series' },
  'verhalenbrink/activiteiten-per-thema': { ...activities, label: 'Activiteiten bij de thema’s', each: 'themes' },
};
