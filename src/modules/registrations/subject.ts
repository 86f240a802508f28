import type { Scope } from '#kernel/access.ts';
import type { Activity } from '../activities/index.ts';
import type { Settings } from '../sign-up-rules/index.ts';
import type { Attendance, Contact, Origin, Person } from './registration.ts';

/** How many places there are in one way to take part, and who has or wants them. */
export type Places = {
  /** Whether one can take part this way at all. */
  readonly isOffered: boolean;
  /** Null: as many as come. */
  readonly limit: number | null;
  readonly taken: number;
  /** Whether somebody waits already. */
  readonly hasQueue: boolean;
};

/** What one signs up for: one session, or the series of an activity as a whole. */
export type Subject = Settings & {
  readonly subjectId: string;
  readonly activityId: string;
  /** Null: the whole series. */
  readonly sessionId: string | null;
  readonly title: string;
  readonly slug: string | null;
  readonly activityState: Activity['state'];
  readonly signUp: Activity['signUp'];
  readonly prices: Activity['prices'];
  readonly companionsFree: boolean;
  readonly municipalityCode: string | null;
  readonly branchId: string | null;
  /** Whether anything is asked of who signs up. */
  readonly asksQuestions: boolean;
  /** Whether for what one signs up can change no more. */
  readonly isFixed: boolean;
  /** Of what is planned: the beginning of its first session and the end of its last. Null when nothing is planned any more. */
  readonly beginsAt: Date | null;
  readonly endsAt: Date | null;
  /** The changes of its sessions, added up. */
  readonly sequence: number;
  readonly places: Readonly<Record<Attendance, Places>>;
};

export type NotOpenYet = { readonly code: 'not-open-yet'; readonly opensAt: Date };
export type Closed = { readonly code: 'closed'; readonly closedAt: Date };
/** It will not take place, or is no longer public. */
export type Cancelled = { readonly code: 'cancelled' };
/** One cannot sign up for this, or not in this way. */
export type NotHere = { readonly code: 'not-here' };
export type TooManyPersons = { readonly code: 'too-many-persons'; readonly most: number };
/** More people than there are places in all: waiting would never help. */
export type TooLarge = { readonly code: 'too-large'; readonly limit: number };
export type NoPersons = { readonly code: 'no-persons' };
export type NoContact = { readonly code: 'no-contact' };
export type Unanswered = { readonly code: 'unanswered'; readonly questionIds: readonly string[] };
export type Full = { readonly code: 'full'; readonly left: number; readonly canWait: boolean };

export type CannotSignUp = NotOpenYet | Closed | Cancelled | NotHere;
export type DoesNotFit = NotHere | NoPersons | TooManyPersons | TooLarge | NoContact;

/** How far a permission of staff must reach. */
export const scopeOf = ({ municipalityCode, branchId }: Pick<Subject, 'municipalityCode' | 'branchId'>): Scope => ({
  ...(municipalityCode !== null && { municipality: municipalityCode }),
  ...(branchId !== null && { branchId }),
});

export const leftOf = ({ limit, taken }: Pick<Places, 'limit' | 'taken'>): number =>
  limit === null ? Number.POSITIVE_INFINITY : Math.max(0, limit - taken);

/** From when nobody takes part any more: it is over, or (for who waits and for residents) it has begun. */
export const hasBegun = ({ beginsAt }: Pick<Subject, 'beginsAt'>, now: Date): boolean =>
  beginsAt !== null && beginsAt <= now;

/** Why nobody can sign up for this now; the desk can until it is over. Undefined when they can. */
export function decideOpen(subject: Subject, now: Date, origin: Origin): CannotSignUp | undefined {
  const { beginsAt, endsAt, opensAt, closesAt, registersFor, sessionId } = subject;
  if (subject.signUp === 'not-needed' || subject.signUp === null) return { code: 'not-here' };
  if ((registersFor === 'series') !== (sessionId === null)) return { code: 'not-here' };
  if (subject.activityState !== 'published' || beginsAt === null || endsAt === null) return { code: 'cancelled' };
  if (endsAt <= now) return { code: 'closed', closedAt: endsAt };
  if (origin === 'desk') return undefined;
  if (opensAt !== null && now < opensAt) return { code: 'not-open-yet', opensAt };
  const closedAt = closesAt !== null && closesAt < beginsAt ? closesAt : beginsAt;
  return closedAt <= now ? { code: 'closed', closedAt } : undefined;
}

type Wish = {
  readonly attendance: Attendance;
  readonly persons: readonly Person[];
  readonly contact: Contact;
  readonly origin: Origin;
};

/** What is wrong with a household as it stands, whoever else comes. Undefined when nothing is. */
export function decideFit(subject: Subject, wish: Wish): DoesNotFit | undefined {
  const { attendance, persons, contact, origin } = wish;
  const { isOffered, limit } = subject.places[attendance];
  if (!isOffered) return { code: 'not-here' };
  if (persons.length === 0) return { code: 'no-persons' };
  const most = origin === 'desk' ? Math.max(subject.mostPersons, MOST_AT_DESK) : subject.mostPersons;
  if (persons.length > most) return { code: 'too-many-persons', most };
  if (limit !== null && persons.length > limit) return { code: 'too-large', limit };
  return origin === 'resident' && !isReachable(contact) ? { code: 'no-contact' } : undefined;
}

/** Whether a household has no place and will not wait. Places that fall free before it is written down are for who waits. */
export function decideFull(
  subject: Subject,
  wish: Pick<Wish, 'attendance' | 'persons'> & { waits: boolean },
): Full | undefined {
  const { hasWaitingList: canWait, places } = subject;
  const left = leftOf(places[wish.attendance]);
  return wish.persons.length <= left || (wish.waits && canWait) ? undefined : { code: 'full', left, canWait };
}

export const isReachable = ({ email, phone }: Contact): boolean => email !== null || phone !== null;

/** A class or a club: staff know why. */
const MOST_AT_DESK = 50;
