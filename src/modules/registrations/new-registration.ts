import { newId } from '#kernel/id.ts';
import type { Language } from '#kernel/languages.ts';
import type { Answer } from '../sign-up-rules/index.ts';
import { centsOf, countBand, decidePayment, pricedHousehold } from './household.ts';
import { decidePlaced } from './places-given.ts';
import type { Attendance, Contact, Origin, Payment, Person, PricedPerson, RegistrationState } from './registration.ts';
import type { NewRegistration } from './sql/registrations.ts';
import type { Subject } from './subject.ts';

export type Register = {
  /** A session, or an activity whose series is signed up for as a whole. */
  readonly subjectId: string;
  readonly attendance: Attendance;
  readonly persons: readonly Person[];
  readonly contact: Contact;
  readonly answers: readonly Answer[];
  readonly language: Language;
  /** Where residents of the municipality go first. */
  readonly municipalityCode?: string | null;
  readonly origin: Origin;
  /** How the household wishes to pay, where it can choose. */
  readonly payment?: Payment;
  /** Whether it wishes to wait when there are too few places. */
  readonly waits: boolean;
  /** Of the form: sent twice it is one registration. */
  readonly formKey: string;
};

export type Registered = { readonly id: string; readonly state: RegistrationState };

/** The registration of a household as it stands when it gets its places now, with what each person pays. */
export function writtenDown(
  input: Register,
  subject: Subject,
  now: Date,
): { row: NewRegistration; priced: PricedPerson[] } {
  const { persons, contact, attendance, language, origin, formKey } = input;
  const priced = pricedHousehold(persons, subject);
  const centsDue = centsOf(priced);
  const payment = decidePayment(subject.payment, centsDue, input.payment);
  const row: NewRegistration = {
    ...{ id: newId(), activityId: subject.activityId, sessionId: subject.sessionId },
    ...{ attendance, ...contact, language, origin, formKey, payment, centsDue, registeredAt: now },
    ...decidePlaced(payment, now),
    adults: countBand(persons, 'adult'),
    children: countBand(persons, 'child'),
    municipalityCode: subject.ownMunicipalityFirst ? (input.municipalityCode ?? null) : null,
    toldSequence: subject.sequence,
  };
  return { row, priced };
}
