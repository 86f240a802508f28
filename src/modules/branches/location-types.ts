/** A kind of location, with the staffed hours a week from which and up to which it holds. */
type LocationRule = {
  readonly type: string;
  readonly collection: boolean;
  readonly atLeastHours?: number;
  readonly moreThanHours?: number;
  readonly atMostHours?: number;
  readonly lessThanHours?: number;
};

export type LocationRuleSet = {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly rules: readonly LocationRule[];
  /** What the source asks beyond hours and collection, or leaves open. */
  readonly note: string;
};

/** Which names the national sources give to a location. They differ, so hours are kept and the type is derived. */
export const LOCATION_RULE_SETS: readonly LocationRuleSet[] = [
  {
    id: 'spuk-2023',
    name: 'Regeling SPUK bibliotheken 2023-2024',
    source: 'Staatscourant 2023, 9297',
    rules: [
      { type: 'bibliotheekvestiging', collection: true, moreThanHours: 15 },
      { type: 'servicepunt', collection: true, atLeastHours: 5, atMostHours: 15 },
      { type: 'mini-servicepunt', collection: true, atLeastHours: 1, atMostHours: 4 },
      { type: 'zelfbedieningslocatie', collection: true, atMostHours: 0 },
      { type: 'afhaalpunt', collection: false },
    ],
    note: 'Een bibliotheekvestiging vervult ook de functies van artikel 5 en 8 van de Wsob. De grens van de zelfbedieningslocatie (geen uren met personeel) is onze lezing.',
  },
  {
    id: 'cbs',
    name: 'CBS en certificering',
    source: 'CBS, bericht over openbare bibliotheken, 2019, week 47',
    rules: [
      { type: 'vestiging', collection: true, atLeastHours: 15 },
      { type: 'servicepunt', collection: true, atLeastHours: 4, lessThanHours: 15 },
    ],
    note: 'Voor minder dan 4 uur met personeel geeft deze indeling geen soort.',
  },
];

export type LocationType =
  | { readonly outcome: 'type'; readonly type: string }
  | { readonly outcome: 'insufficient-data' }
  | { readonly outcome: 'no-type' };

/** What a location is by a rule set. `staffedMinutes` a week; undefined when the hours are unknown, which is not zero. */
export function locationTypeOf(
  ruleSet: LocationRuleSet,
  { staffedMinutes, hasCollection }: { staffedMinutes: number | undefined; hasCollection: boolean },
): LocationType {
  const rules = ruleSet.rules.filter((rule) => rule.collection === hasCollection);
  if (staffedMinutes === undefined && rules.some(asksHours)) return { outcome: 'insufficient-data' };
  const rule = rules.find((candidate) => fits(candidate, staffedMinutes ?? 0));
  return rule ? { outcome: 'type', type: rule.type } : { outcome: 'no-type' };
}

/** The words for a derived type. */
export function locationTypeText(type: LocationType): string {
  if (type.outcome === 'type') return type.type;
  return type.outcome === 'no-type' ? 'geen soort in deze indeling' : 'onvoldoende gegevens';
}

const asksHours = ({ atLeastHours, moreThanHours, atMostHours, lessThanHours }: LocationRule): boolean =>
  [atLeastHours, moreThanHours, atMostHours, lessThanHours].some((hours) => hours !== undefined);

const fits = (
  { atLeastHours = 0, moreThanHours, atMostHours, lessThanHours }: LocationRule,
  minutes: number,
): boolean =>
  minutes >= atLeastHours * 60 &&
  (moreThanHours === undefined || minutes > moreThanHours * 60) &&
  (atMostHours === undefined || minutes <= atMostHours * 60) &&
  (lessThanHours === undefined || minutes < lessThanHours * 60);
