import type { listForSession } from '../registrations/index.ts';

type Household = Awaited<ReturnType<typeof listForSession>>[number];
type Known = Pick<Household, 'id' | 'state' | 'email' | 'phone'>;

const SEATED: readonly Household['state'][] = ['placed', 'reserved', 'offered'];

/**
 * Of the households of all groups of a course those that still want one: who waits and has no place in any of them, each
 * once, as they came first. Who gave nothing to be reached by stands on their own.
 */
export function whoStillWait<H extends Known>(households: readonly H[]): H[] {
  const seated = new Set(households.filter(({ state }) => SEATED.includes(state)).map(reachedBy));
  const waiting = households.filter((household) => household.state === 'waiting' && !seated.has(reachedBy(household)));
  return [...Map.groupBy(waiting, reachedBy).values()].flatMap(([first]) => first ?? []);
}

const reachedBy = ({ id, email, phone }: Known): string => email?.trim().toLowerCase() || phone || id;
