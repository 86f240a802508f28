export type RegistersFor = 'session' | 'series';
export type PaymentRule = 'none' | 'at-door' | 'online' | 'either';

/** How residents sign up for an activity. */
export type Settings = {
  readonly registersFor: RegistersFor;
  /** Null: as soon as the activity is public. */
  readonly opensAt: Date | null;
  /** Null: until it begins. */
  readonly closesAt: Date | null;
  readonly mostPersons: number;
  /** Of everybody who comes; who does not want to tell need not. */
  readonly asksFirstNames: boolean;
  readonly hasWaitingList: boolean;
  readonly newHouseholdsFirst: boolean;
  readonly ownMunicipalityFirst: boolean;
  /** How long a place from the waiting list is kept for who has to answer; 0: it is given at once. */
  readonly offerHours: number;
  readonly payment: PaymentRule;
  readonly version: number;
};

/** What holds until staff say otherwise: a family signs up for one session and pays at the door. */
export const DEFAULT_SETTINGS: Settings = {
  registersFor: 'session',
  opensAt: null,
  closesAt: null,
  mostPersons: 6,
  asksFirstNames: false,
  hasWaitingList: true,
  newHouseholdsFirst: false,
  ownMunicipalityFirst: false,
  offerHours: 24,
  payment: 'at-door',
  version: 0,
};
