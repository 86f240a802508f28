import type { ServiceLevel } from '../edition.ts';
import type { Payer, Recurrence } from '../tariff/grammar.ts';

/** Dutch for what the catalogue names in codes, the same on screen, in documents and in exports. */
export const payerWords: Readonly<Record<Payer, string>> = {
  municipality: 'Gemeente',
  school: 'Scholen',
  childcare_organisation: 'Kinderopvang',
  participant: 'Deelnemers',
  national_government: 'Rijk, via de gemeente',
  province: 'Provincie',
  not_stated: 'Niet genoemd',
};

export const recurrenceWords: Readonly<Record<Recurrence, string>> = {
  annual: 'per jaar',
  one_off: 'eenmalig',
  first_year: 'eerste jaar',
  following_years: 'volgende jaren',
  per_activity: 'per activiteit',
  on_demand: 'op afroep',
  not_stated: 'niet genoemd',
};

export const levelWords: Readonly<Record<ServiceLevel, string>> = {
  basis: 'Basis',
  'basis-plus': 'Basis Plus',
  unknown: 'Niveau onbekend',
  'not-applicable': 'Geen niveau',
};

export const certaintyWords: Readonly<Record<string, string>> = {
  high: 'vrij zeker',
  medium: 'waarschijnlijk',
  low: 'onzeker',
};
