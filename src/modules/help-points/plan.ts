import { startOf } from '#kernel/clock-times.ts';
import type { Day } from '#kernel/days.ts';
import type { ConsultationHour } from './sql/consultation-hours.ts';
import type { WantedHour } from './week.ts';

/** A consultation hour as planning sees it. */
export type PlannedHour = Pick<ConsultationHour, 'id' | 'beginsAt' | 'endsAt' | 'way' | 'state'> & {
  /** The moment at which the weekly hours have it; null: an extra one. */
  readonly followsAt: Date | null;
  readonly isByHand: boolean;
};

export type PlanAsked = {
  readonly wanted: readonly WantedHour[];
  readonly existing: readonly PlannedHour[];
  /** Why there is nothing on a day: a public holiday, or a branch that is closed. */
  readonly closedDays: ReadonlyMap<Day, string>;
  /** The first day on which the point is no more. */
  readonly closedOn: Day | null;
  readonly now: Date;
  /** The moment up to which the weekly hours are planned. */
  readonly until: Date;
};

export type Plan = {
  readonly add: readonly WantedHour[];
  /** Planned again, or until another time or in another way. */
  readonly change: readonly (Pick<PlannedHour, 'id'> & Pick<WantedHour, 'endsAt' | 'way'>)[];
  readonly cancel: readonly { readonly id: string; readonly reason: string }[];
  readonly supersede: readonly string[];
};

const POINT_CLOSED = 'Het informatiepunt is gesloten.';

/**
 * What must change for the dated hours to follow from the weekly ones. What has begun stays, and so does what somebody
 * changed or cancelled; only that a point is no more overrules that.
 */
export function decidePlan({ wanted, existing, closedDays, closedOn, now, until }: PlanAsked): Plan {
  const follows = new Map(existing.flatMap((hour) => (hour.followsAt ? [[hour.followsAt.getTime(), hour]] : [])));
  const open = wanted.filter(({ day }) => closedOn === null || day < closedOn);
  const held = open.filter(({ day }) => !closedDays.has(day));
  const moments = new Set(open.map(({ beginsAt }) => beginsAt.getTime()));
  const coming = existing.filter((hour) => hour.beginsAt > now && hour.state === 'planned');
  const isOver = ({ beginsAt }: PlannedHour) => closedOn !== null && beginsAt >= startOf(closedOn);
  const isLost = ({ followsAt, isByHand }: PlannedHour) =>
    !isByHand && followsAt !== null && followsAt < until && !moments.has(followsAt.getTime());
  return {
    add: held.filter((hour) => !follows.has(hour.beginsAt.getTime()) && !isTaken(hour, existing)),
    change: held.flatMap((hour) => {
      const known = follows.get(hour.beginsAt.getTime());
      const others = existing.filter(({ id }) => id !== known?.id);
      return known && mayChange(known, now) && differs(known, hour) && !isTaken(hour, others)
        ? [{ id: known.id, endsAt: hour.endsAt, way: hour.way }]
        : [];
    }),
    cancel: [
      ...coming.filter(isOver).map(({ id }) => ({ id, reason: POINT_CLOSED })),
      ...open.flatMap(({ day, beginsAt }) => {
        const known = follows.get(beginsAt.getTime());
        const reason = closedDays.get(day);
        return known && reason && known.state === 'planned' && mayChange(known, now) ? [{ id: known.id, reason }] : [];
      }),
    ],
    supersede: coming.filter((hour) => isLost(hour) && !isOver(hour)).map(({ id }) => id),
  };
}

/** An extra or moved hour stands there. */
const isTaken = (wanted: WantedHour, existing: readonly PlannedHour[]): boolean =>
  existing.some(
    (hour) =>
      (hour.isByHand || hour.followsAt === null) &&
      (hour.state === 'planned' || hour.state === 'held') &&
      hour.beginsAt < wanted.endsAt &&
      wanted.beginsAt < hour.endsAt,
  );

const mayChange = ({ isByHand, beginsAt, state }: PlannedHour, now: Date): boolean =>
  !isByHand && beginsAt > now && state !== 'held';

const differs = (known: PlannedHour, wanted: WantedHour): boolean =>
  known.state !== 'planned' || known.endsAt.getTime() !== wanted.endsAt.getTime() || known.way !== wanted.way;
