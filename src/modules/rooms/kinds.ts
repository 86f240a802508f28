export const ROOM_KINDS = { room: 'Ruimte', workplace: 'Werkplek' } as const;
export type RoomKind = keyof typeof ROOM_KINDS;

/** Who uses a room: what may differ in the rules. */
export const USER_KINDS = {
  resident: 'Bewoner',
  group: 'Groep of vereniging zonder winst',
  partner: 'Partner met een afspraak',
  commercial: 'Bedrijf of commerciële groep',
  own: 'De bibliotheek zelf',
} as const;
export type UserKind = keyof typeof USER_KINDS;

/** In which hours of the branch a kind of user may come. Without staff only where the room allows it. */
export const RULE_HOURS = {
  staffed: 'alleen als er personeel is',
  open: 'ook in de onbemande uren, als de ruimte dat toelaat',
  any: 'altijd, ook buiten de openingstijden',
} as const;
export type RuleHours = keyof typeof RULE_HOURS;

export const TARIFF_PER = { hour: 'per uur', 'half-day': 'per dagdeel' } as const;
export type TariffPer = keyof typeof TARIFF_PER;

export const SET_UPS = { theatre: 'theateropstelling', tables: 'aan tafels' } as const;
export type SetUp = keyof typeof SET_UPS;

/** What is in a room, besides chairs. The ids stand in the database. */
export const ROOM_FACILITIES = {
  screen: 'Scherm of beamer',
  sound: 'Geluid met microfoon',
  whiteboard: 'Schrijfbord of flip-over',
  wifi: 'Wifi',
  power: 'Stopcontacten bij de tafels',
  computer: 'Computer',
  blackout: 'Kan donker worden gemaakt',
  stage: 'Podium',
  piano: 'Piano',
  pantry: 'Keukenblok',
  coffee: 'Koffie en thee',
  quiet: 'Stil',
} as const;
export type RoomFacility = keyof typeof ROOM_FACILITIES;

/** The keys of such a list, in its order. */
export const keysOf = <K extends string>(labels: Readonly<Record<K, string>>): K[] => Object.keys(labels) as K[];
