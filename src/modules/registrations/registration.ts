import type { Language } from '#kernel/languages.ts';

/** On the spot or online: each has places of its own. */
export type Attendance = 'on-site' | 'online';

/** Placed, reserved (until it is paid) and offered (until it is accepted) take places. */
export type RegistrationState = 'placed' | 'reserved' | 'offered' | 'waiting' | 'cancelled' | 'expired';

export type Band = 'adult' | 'child';
export type Payment = 'none' | 'at-door' | 'online';
export type Origin = 'resident' | 'desk';

/** Who ended it; `session`: it does not take place, `time`: an offer or a payment was not answered. */
export type EndedBy = 'holder' | 'staff' | 'session' | 'time';

/** Who asks: the household, through its own link, or staff. */
export type By = 'holder' | 'staff';

/** A surname is never asked. */
export type Person = {
  readonly firstName: string;
  /** Null where only the band was asked. */
  readonly age: number | null;
  readonly band: Band;
  /** Comes along with a child. */
  readonly isCompanion: boolean;
};

export type PricedPerson = Person & { readonly position: number; readonly cents: number };

export type Contact = { readonly name: string; readonly email: string | null; readonly phone: string | null };

/** The place, or the wish for one, of one household. */
export type Registration = Contact & {
  readonly id: string;
  readonly activityId: string;
  /** Null: the whole series. */
  readonly sessionId: string | null;
  readonly subjectId: string;
  readonly attendance: Attendance;
  readonly state: RegistrationState;
  readonly heldUntil: Date | null;
  readonly persons: number;
  readonly adults: number;
  readonly children: number;
  readonly language: Language;
  readonly municipalityCode: string | null;
  readonly origin: Origin;
  readonly payment: Payment;
  readonly centsDue: number;
  readonly registeredAt: Date;
  readonly endedBy: EndedBy | null;
  /** Since when nothing is kept of who it was. */
  readonly wipedAt: Date | null;
  readonly version: number;
};

const SEATED: readonly RegistrationState[] = ['placed', 'reserved', 'offered'];

export const takesPlaces = ({ state }: Pick<Registration, 'state'>): boolean => SEATED.includes(state);

export const isLive = ({ state }: Pick<Registration, 'state'>): boolean => state !== 'cancelled' && state !== 'expired';
