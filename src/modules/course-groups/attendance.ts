import type { Session } from '../programme/index.ts';
import type { listForSession } from '../registrations/index.ts';

type Household = Awaited<ReturnType<typeof listForSession>>[number];
type Person = Household['people'][number];

/** Somebody with a place in the group, or who came without one any more. The name is that of the registration, now. */
export type Participant = {
  /** `<registration>:<person>`. */
  readonly key: string;
  readonly registrationId: string;
  readonly person: number;
  readonly name: string;
  /** By half-day: whether they were there; undefined where nobody marked who came, or where it is still to come. */
  readonly wasThere: readonly (boolean | undefined)[];
  readonly attended: number;
  /** How many half-days in a row they missed, up to the last one of which anything is known. */
  readonly missed: number;
};

export type Presence = {
  readonly sessionId: string;
  readonly registrationId: string;
  readonly person: number;
  readonly isPresent: boolean;
};

export const keyOf = ({ registrationId, person }: Pick<Presence, 'registrationId' | 'person'>): string =>
  `${registrationId}:${person}`;

const SEATED = ['placed', 'reserved', 'offered'];

/** Who takes part, in order of name, with where they were of the half-days. */
export function participantsOf(
  households: readonly Household[],
  halfDays: readonly Pick<Session, 'id'>[],
  presences: readonly Presence[],
): Participant[] {
  const marked = new Set(presences.map(({ sessionId }) => sessionId));
  const present = new Set(presences.flatMap((each) => (each.isPresent ? [`${each.sessionId} ${keyOf(each)}`] : [])));
  return households
    .flatMap((household) => household.people.map((person) => ({ household, person })))
    .map(({ household, person }) => {
      const own = { registrationId: household.id, person: person.position };
      const key = keyOf(own);
      const wasThere = halfDays.map(({ id }) => (marked.has(id) ? present.has(`${id} ${key}`) : undefined));
      const attended = wasThere.filter(Boolean).length;
      const isSeated = SEATED.includes(household.state);
      return { ...own, key, name: nameOf(household, person), wasThere, attended, missed: missedOf(wasThere), isSeated };
    })
    .filter(({ isSeated, attended }) => isSeated || attended > 0)
    .map(({ isSeated: _, ...participant }) => participant)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** A first name where it was given, or else the name on the registration: that of all of a household when it is one person. */
const nameOf = ({ name, people }: Household, { firstName }: Person): string =>
  (people.length === 1 ? name.trim() || firstName : firstName || name.trim()) || 'Zonder naam';

function missedOf(wasThere: readonly (boolean | undefined)[]): number {
  const known = wasThere.filter((was) => was !== undefined);
  return known.length - 1 - known.lastIndexOf(true);
}

/** Who stays away: the teacher calls. */
export const MISSED_OFTEN = 2;
