import type { Service } from './edition.ts';
import type { Payer, Recurrence, SizeClass, TariffComponent, TariffUnit } from './grammar.ts';
import { normWords } from './norm-words.ts';

/** Dutch for one and for more of something. */
type Noun = readonly [one: string, more: string];
type Grade = keyof TariffComponent<'hourly_rate'>['rates'];

type Words = {
  readonly payer: Readonly<Record<Payer, string>>;
  readonly recurrence: Readonly<Record<Recurrence, string>>;
  readonly level: Readonly<Record<Service['level'], string>>;
  /** How sure we are of an inferred level. */
  readonly certainty: Readonly<Record<string, string>>;
  readonly unit: Readonly<Record<TariffUnit, Noun>>;
  /** A branch of this size class, and a package of this size. */
  readonly branch: Readonly<Record<SizeClass, Noun>>;
  readonly package: Readonly<Record<SizeClass, Noun>>;
  readonly grade: Readonly<Record<Grade, Noun>>;
  readonly norm: typeof normWords;
  /** What kind of thing a note says about the source. */
  readonly sourceNote: Readonly<Record<Service['sourceNotes'][number]['kind'], string>>;
};

/** Dutch for what an edition names in codes, the same on screen, in documents and in exports; units as nouns. */
export const words: Words = {
  payer: {
    municipality: 'Gemeente',
    school: 'Scholen',
    childcare_organisation: 'Kinderopvang',
    participant: 'Deelnemers',
    national_government: 'Rijk, via de gemeente',
    province: 'Provincie',
    not_stated: 'Niet genoemd',
  },
  recurrence: {
    annual: 'per jaar',
    one_off: 'eenmalig',
    first_year: 'eerste jaar',
    following_years: 'volgende jaren',
    per_activity: 'per activiteit',
    on_demand: 'op afroep',
    not_stated: 'niet genoemd',
  },
  level: {
    basis: 'Basis',
    'basis-plus': 'Basis Plus',
    unknown: 'Niveau onbekend',
    'not-applicable': 'Geen niveau',
  },
  certainty: { high: 'vrij zeker', medium: 'waarschijnlijk', low: 'onzeker' },
  unit: {
    branch: ['vestiging', 'vestigingen'],
    inhabitant: ['inwoner', 'inwoners'],
    municipality: ['gemeente', 'gemeenten'],
    childcare_location: ['kinderopvanglocatie', 'kinderopvanglocaties'],
    clinic: ['consultatiebureau', 'consultatiebureaus'],
    school: ['school', 'scholen'],
    pupil: ['leerling', 'leerlingen'],
    activity: ['activiteit', 'activiteiten'],
    book: ['boek', 'boeken'],
    hour: ['uur', 'uur'],
    plan: ['plan', 'plannen'],
    package: ['pakket', 'pakketten'],
    not_stated: ['', ''],
  },
  branch: {
    large: ['grote bibliotheek', 'grote bibliotheken'],
    medium: ['middelgrote bibliotheek', 'middelgrote bibliotheken'],
    small: ['kleine bibliotheek', 'kleine bibliotheken'],
    servicePoint: ['servicepunt', 'servicepunten'],
  },
  package: {
    large: ['groot pakket', 'grote pakketten'],
    medium: ['middelgroot pakket', 'middelgrote pakketten'],
    small: ['klein pakket', 'kleine pakketten'],
    servicePoint: ['pakket voor een servicepunt', 'pakketten voor servicepunten'],
  },
  grade: {
    mbo: ['uur mbo', 'uur mbo'],
    hbo: ['uur hbo', 'uur hbo'],
    hboPlusWo: ['uur hbo+/wo', 'uur hbo+/wo'],
  },
  norm: normWords,
  sourceNote: {
    open: 'Open',
    contradiction: 'Spreekt zichzelf tegen',
    slip: 'Vergissing in de bron',
    reading: 'Onze lezing',
  },
};
