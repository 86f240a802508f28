import { timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, weekdayOf } from '#kernel/days.ts';
import { slugOf } from '#kernel/slug.ts';
import type { DayHours } from '../branches/index.ts';
import type { ConsultationHour } from '../help-points/index.ts';
import type { PlaceKind } from '../places/index.ts';

/** Where a group can be: a branch, or a place of others. */
export type Spot = { readonly kind: 'branch' | 'place'; readonly id: string; readonly name: string };

/** A day and a time at which a group could begin. */
export type Start = { readonly day: Day; readonly from: string };

/** Places of others with a room for a group. A doctor's practice has a waiting room. */
const WITH_ROOM: readonly PlaceKind[] = ['village-hall', 'community-centre', 'neighbourhood-point', 'care-home'];

export const canMeetAt = (kind: PlaceKind): boolean => WITH_ROOM.includes(kind);

type Addressed = { readonly town: string; readonly postcode: string | null };

const digitsOf = (postcode: string | null): number => Number(postcode?.slice(0, 4) ?? 0);

/** The one in the same town, else the one with the nearest postcode. Undefined where there is none. */
export function nearestTo<B extends Addressed>(spots: readonly B[], to: Addressed): B | undefined {
  const apart = ({ town, postcode }: Addressed): number =>
    slugOf(town) === slugOf(to.town) ? -1 : Math.abs(digitsOf(postcode) - digitsOf(to.postcode));
  return spots.toSorted((one, other) => apart(one) - apart(other))[0];
}

/** When the help point itself is open: people know that they can come then. */
export const startsOfHours = (hours: readonly ConsultationHour[]): Start[] =>
  hours
    .filter(({ state }) => state === 'planned')
    .map(({ beginsAt }) => ({ day: dayOf(beginsAt), from: timeOf(beginsAt) }));

/** A group begins no earlier: not everybody is up and about. */
const EARLIEST = '10:00';
const SATURDAY = 6;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When a branch is open long enough on a weekday, with staff, the earliest of each day. */
export const startsInHours = (hours: readonly DayHours[], minutes: number): Start[] =>
  hours
    .filter(({ day }) => weekdayOf(day) < SATURDAY)
    .flatMap(({ day, spans }) => {
      const starts = spans
        .filter(({ staffed }) => staffed)
        .map(({ opensAt, closesAt }) => ({ from: opensAt > EARLIEST ? opensAt : EARLIEST, closesAt }))
        .filter(({ from, closesAt }) => minutesOf(from) + minutes <= minutesOf(closesAt));
      return starts.slice(0, 1).map(({ from }) => ({ day, from }));
    });
