import type { DaySpan } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import { addedUp, type ByMonth } from '#kernel/progress.ts';
import { monthsIn } from '#kernel/reporting-period.ts';
import type { CommitmentProgress } from '../commitments/index.ts';
import { dueBefore, dueIn } from '../programme-progress/index.ts';

/** How a promise is doing on an even spread over its period. What began later or is not counted has no standing yet. */
export type Standing = 'behind' | 'missed' | 'on-schedule' | 'kept' | 'not-begun' | 'uncounted';

/** A promise, or the same promise to several municipalities, with how far it is. */
export type BurnUp = {
  /** At least one; all for the same days. */
  readonly commitments: readonly [CommitmentProgress, ...CommitmentProgress[]];
  readonly standing: Standing;
  readonly least: number;
  readonly most: number;
  readonly delivered: number;
  readonly byMonth: ByMonth;
  /** What there would be by now, in whole units. */
  readonly due: number;
  /** Those of the commitments that are behind or were not kept. */
  readonly behind: readonly CommitmentProgress[];
};

/** Where one promise stands. What is behind today may still be made good; what is missed may not. */
export function standingOf(commitment: CommitmentProgress, today: Day): Standing {
  if (!commitment.byModules) return 'uncounted';
  if (commitment.count >= dueIn(commitment).least) return 'kept';
  if (today >= commitment.endsBefore) return 'missed';
  if (today < commitment.startsOn) return 'not-begun';
  return commitment.count < dueBy(commitment, today) ? 'behind' : 'on-schedule';
}

const dueBy = (commitment: CommitmentProgress, today: Day): number => Math.floor(dueBefore(commitment, today));

/** Each promise by itself, what is behind first. */
export const burnUpsOf = (commitments: readonly CommitmentProgress[], today: Day): BurnUp[] =>
  sorted(commitments.map((commitment) => burnUpOf([commitment], today)));

/** The same promise to several municipalities as one, where most of them are behind first. */
export function burnUpsTogether(commitments: readonly CommitmentProgress[], today: Day): BurnUp[] {
  const same = Map.groupBy(commitments, ({ serviceId, normId, rhythm, startsOn, endsBefore, byModules }) =>
    [serviceId, normId, rhythm, startsOn, endsBefore, byModules].join('/'),
  );
  return sorted([...same.values()].flatMap(([first, ...more]) => (first ? [burnUpOf([first, ...more], today)] : [])));
}

function burnUpOf(commitments: BurnUp['commitments'], today: Day): BurnUp {
  const sum = (of: (commitment: CommitmentProgress) => number) =>
    commitments.reduce((total, commitment) => total + of(commitment), 0);
  const behind = commitments.filter((commitment) => ['behind', 'missed'].includes(standingOf(commitment, today)));
  return {
    commitments,
    standing: worst(commitments.map((commitment) => standingOf(commitment, today))),
    least: sum((commitment) => dueIn(commitment).least),
    most: sum((commitment) => dueIn(commitment).most),
    delivered: sum(({ count }) => count),
    byMonth: addedUp(commitments.map(({ byMonth }) => byMonth)),
    due: sum((commitment) => dueBy(commitment, today)),
    behind,
  };
}

/** In the order in which they are shown. */
export const STANDINGS: readonly Standing[] = ['missed', 'behind', 'on-schedule', 'not-begun', 'kept', 'uncounted'];
const rank = (standing: Standing): number => STANDINGS.indexOf(standing);

const worst = (standings: readonly Standing[]): Standing =>
  standings.toSorted((a, b) => rank(a) - rank(b))[0] ?? 'uncounted';

const sorted = (burnUps: readonly BurnUp[]): BurnUp[] =>
  burnUps.toSorted((a, b) => rank(a.standing) - rank(b.standing) || shortOf(b) - shortOf(a));

/** What the due amount lacks, as a share of all that was promised. */
const shortOf = ({ due, delivered, least }: BurnUp): number => (least > 0 ? (due - delivered) / least : 0);

export type BurnUpMonth = {
  readonly month: DaySpan;
  /** What there should be at its end on an even spread. Not rounded. */
  readonly due: number;
  /** What there is at its end; undefined while it has not begun. */
  readonly delivered: number | undefined;
};

/** How the promise grew over the months of its period. The last month that has begun stands at all that was delivered. */
export function monthsOf({ commitments, byMonth }: BurnUp, today: Day): BurnUpMonth[] {
  let delivered = 0;
  return monthsIn(commitments[0]).map((month) => {
    delivered += byMonth.get(month.startsOn.slice(0, 7)) ?? 0;
    const due = commitments.reduce((sum, commitment) => sum + dueBefore(commitment, month.endsBefore), 0);
    return { month, due, delivered: month.startsOn <= today ? delivered : undefined };
  });
}
