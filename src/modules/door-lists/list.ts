import type { listForSession } from '../registrations/index.ts';
import type { Question } from '../sign-up-rules/index.ts';
import { answersAtDoor, type DoorAnswer } from './answers.ts';
import type { Band } from './mark.ts';
import { personKey, type Tally, type Verdict } from './tally.ts';

export type Household = Awaited<ReturnType<typeof listForSession>>[number];

/** Why staff have to say whether somebody was there: two devices disagree, or who was there is not on the list any more. */
export type Doubt = 'devices' | 'cancelled' | 'gone';

export type DoorPerson = {
  readonly person: number;
  readonly label: string;
  /** Whether the label is a name that somebody gave. */
  readonly isNamed: boolean;
  readonly band: Band;
  readonly isPresent: boolean;
  readonly doubt: Doubt | undefined;
};

export type DoorHousehold = {
  readonly id: string;
  readonly name: string;
  /** Under which it is looked for; `#` for whatever begins with no letter. */
  readonly letter: string;
  readonly people: readonly DoorPerson[];
  readonly answers: readonly DoorAnswer[];
  /** Still to be paid. */
  readonly centsDue: number;
  /** Whether it has a place now. */
  readonly isExpected: boolean;
};

/** Somebody who signed up and is not on the list, so that a code can be answered: without a name, which nobody needs. */
export type OtherHousehold = { readonly id: string; readonly why: 'left' | 'waiting' | 'online' };

const SEATED = ['placed', 'reserved', 'offered'];
const BANDS: Record<Band, string> = { adult: 'Volwassene', child: 'Kind' };

/** The households that are expected on the spot, and those that were marked present all the same, in order of name. */
export function doorListOf(
  households: readonly Household[],
  tally: Tally,
  { openCents, questions }: { openCents: ReadonlyMap<string, number>; questions: readonly Question[] },
): DoorHousehold[] {
  const atDoor = households.filter(({ attendance }) => attendance === 'on-site');
  return atDoor
    .map((household) => ({
      ...rowOf(household, tally),
      answers: answersAtDoor(household.answers, questions),
      centsDue: openCents.get(household.id) ?? 0,
    }))
    .filter(({ isExpected, people }) => isExpected || people.some(({ isPresent, doubt }) => isPresent || doubt))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** Who signed up and is not on the list. */
export function othersOf(households: readonly Household[], list: readonly DoorHousehold[]): OtherHousehold[] {
  const listed = new Set(list.map(({ id }) => id));
  return households
    .filter(({ id }) => !listed.has(id))
    .map(({ id, state, attendance }) => ({
      id,
      why: state === 'waiting' ? 'waiting' : SEATED.includes(state) && attendance === 'online' ? 'online' : 'left',
    }));
}

function rowOf(household: Household, { verdicts }: Tally): Omit<DoorHousehold, 'centsDue' | 'answers'> {
  const { id, state } = household;
  const isExpected = SEATED.includes(state);
  const known = new Set(household.people.map(({ position }) => position));
  const gone = [...verdicts.values()].filter(({ mark }) => mark.registrationId === id && !known.has(mark.person));
  const name = nameOf(household);
  return {
    ...{ id, name, letter: letterOf(name), isExpected },
    people: [
      ...household.people.map(({ position, firstName, band }) => {
        const verdict = verdicts.get(personKey({ registrationId: id, person: position }));
        const label = firstName || labelOf(household, { position, band });
        return {
          ...personOf(verdict, isExpected ? undefined : 'cancelled'),
          person: position,
          label,
          isNamed: firstName !== '',
          band,
        };
      }),
      ...gone.map((verdict) => {
        const { person, band } = verdict.mark;
        return { ...personOf(verdict, 'gone'), person, label: `${BANDS[band]} ${person}`, isNamed: false, band };
      }),
    ],
  };
}

/** `Kind`, or `Kind 2` where the household has more of them. */
function labelOf({ people }: Household, { position, band }: { position: number; band: Band }): string {
  const own = people.filter((person) => person.band === band && person.firstName === '');
  const index = own.findIndex((person) => person.position === position);
  return own.length === 1 ? BANDS[band] : `${BANDS[band]} ${index + 1}`;
}

function personOf(verdict: Verdict | undefined, missing: 'cancelled' | 'gone' | undefined) {
  const isPresent = verdict?.mark.isPresent ?? false;
  const isUnruled = isPresent && !verdict?.mark.isRuling;
  const doubt: Doubt | undefined = verdict?.isDisputed ? 'devices' : isUnruled ? missing : undefined;
  return { isPresent, doubt };
}

const nameOf = ({ name, people }: Household): string =>
  name.trim() || people.find(({ firstName }) => firstName !== '')?.firstName || 'Zonder naam';

function letterOf(name: string): string {
  const first = [...name.normalize('NFD')][0]?.toLocaleUpperCase('nl') ?? '';
  return /\p{L}/u.test(first) ? first : '#';
}

/** The household as a volunteer sees it: a first name and initials, and nothing of what it pays. */
export function withoutFullName(household: DoorHousehold): DoorHousehold {
  const [first = '', ...rest] = household.name.split(/\s+/);
  const initials = rest.map((part) => `${[...part][0]}.`);
  return { ...household, name: [first, ...initials].join(' '), centsDue: 0 };
}

/** How many of those who are expected are in. */
export function insideOf(list: readonly DoorHousehold[]): { inside: number; expected: number } {
  const people = list.filter(({ isExpected }) => isExpected).flatMap((household) => household.people);
  return { inside: people.filter(({ isPresent }) => isPresent).length, expected: people.length };
}
