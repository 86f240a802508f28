import { everyPlaceIsOneOf, hasPlaceWith, moreThan, type PlaceKind } from '../checks.ts';
import type { RuleSet } from '../rule-set.ts';

const kinds: readonly PlaceKind[] = [
  { kind: 'bibliotheekvestiging', fits: (hours) => hours > 15 },
  { kind: 'servicepunt', fits: (hours) => hours >= 5 && hours <= 15 },
  { kind: 'mini-servicepunt', fits: (hours) => hours >= 1 && hours <= 4 },
  // Our reading: the regulation names this kind, and we know no definition of it.
  { kind: 'zelfbedieningslocatie', fits: (hours) => hours === 0 },
];

/** The only definitions with hours that a regulation ever gave. Between 4 and 5 hours, and between 0 and 1, it names no kind. */
export const spuk2023: RuleSet = {
  id: 'spuk-2023-definities',
  title: 'Omschrijvingen uit de regeling SPUK bibliotheken 2023-2024',
  source: 'Staatscourant 2023, 9297',
  status: 'regulation',
  validFrom: '2023-01-01',
  validTo: '2024-12-31',
  note: 'De regeling ging over 2023 en 2024. We gebruiken haar omschrijvingen nog, want andere met uren kennen we niet.',
  thresholds: [],
  criteria: [
    {
      code: 'vestiging',
      text: 'De gemeente heeft een bibliotheekvestiging: met collectie en meer dan 15 uur per week personeel',
      level: 'municipality',
      severity: 'attention',
      evidence: 'Openingstijden met personeel en de collectie van elke vestiging',
      check: hasPlaceWith(() => moreThan(15)),
    },
    {
      code: 'soorten',
      text: 'Elke locatie past in één van de omschrijvingen',
      level: 'location',
      severity: 'attention',
      evidence: 'Openingstijden met personeel en de collectie van elke vestiging',
      check: everyPlaceIsOneOf(kinds, 'afhaalpunt'),
    },
  ],
};
