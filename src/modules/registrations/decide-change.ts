import type { Stale } from '#kernel/result.ts';
import type { Answer } from '../sign-up-rules/index.ts';
import type { Ended, HasBegun } from './commands/cancel-registration.ts';
import type { Asked, Held } from './held-registration.ts';
import { type Contact, isLive, type Person, takesPlaces } from './registration.ts';
import { type DoesNotFit, decideFit, type Full, hasBegun, isReachable, leftOf, type Unanswered } from './subject.ts';

export type ChangeRegistration = Asked & {
  /** That was shown to who made the changes. */
  readonly version: number;
  readonly persons: readonly Person[];
  readonly contact: Contact;
  readonly answers: readonly Answer[];
};
export type ChangeRefusal = Stale | Ended | HasBegun | DoesNotFit | Unanswered | Full;

/** Why a registration cannot become like this; who comes with no more people than before always can. Undefined when it can. */
export function decideChange(
  { registration, subject, counter }: Held,
  input: ChangeRegistration,
  now: Date,
): ChangeRefusal | undefined {
  const { attendance, origin, persons, version } = registration;
  if (!isLive(registration)) return { code: 'ended' };
  if (version !== input.version) return { code: 'stale' };
  if (input.by === 'holder' && hasBegun(subject, now)) return { code: 'has-begun' };
  const more = input.persons.length - persons;
  const wrong = decideFit(subject, { ...input, attendance, origin: input.by === 'staff' ? 'desk' : origin });
  const isAboutNumber = wrong?.code === 'too-large' || wrong?.code === 'too-many-persons';
  if (wrong && !(isAboutNumber && more <= 0)) return wrong;
  // Staff may sign up somebody without an address, but not take away the one that a household gave.
  if (origin === 'resident' && !isReachable(input.contact)) return { code: 'no-contact' };
  const left = leftOf(subject.places[attendance]);
  if (takesPlaces(registration) && more > 0 && (more > left || counter.isClosed))
    return { code: 'full', left, canWait: false };
  return undefined;
}
