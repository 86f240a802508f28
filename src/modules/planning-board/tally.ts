import { type Day, today } from '#kernel/days.ts';
import { type ByMonth, byMonthOf } from '#kernel/progress.ts';
import type { CommitmentProgress } from '../commitments/index.ts';
import { deliveredFor, dueBefore, dueIn } from '../programme-progress/index.ts';
import type { BoardSession } from './sql.ts';

/** How far a promise is, in the unit in which it was made. `toPlan` is what the least that was promised still lacks. */
export type Tally = {
  readonly least: number;
  readonly most: number;
  readonly held: number;
  readonly planned: number;
  readonly toPlan: number;
  /** What would have been held by now if all were spread evenly over the period. */
  readonly due: number;
};

/**
 * Where a promise stands: kept, planned in full, not kept in time, behind on an even spread, nothing or less than half on the
 * board, or just not full yet.
 */
export type Standing = 'reached' | 'all-planned' | 'missed' | 'late' | 'none' | 'thin' | 'open';

type Promised = Pick<
  CommitmentProgress,
  | 'counts'
  | 'seriesCountsAs'
  | 'startsOn'
  | 'endsBefore'
  | 'quantityMin'
  | 'quantityMax'
  | 'rhythm'
  | 'count'
  | 'municipalityCode'
  | 'branchId'
>;

/** A draft whose day has passed never took place, as far as anybody knows. */
export const isLapsed = ({ state, activityState, endsAt }: BoardSession, now: Date): boolean =>
  state === 'planned' && activityState !== 'published' && endsAt <= now;

/** What these sessions make of the promise. A series that counts as a whole weighs as much as the promise says. */
export function tallyOf(promised: Promised, sessions: readonly BoardSession[], now: Date): Tally {
  const coming = sessions.filter((session) => !isLapsed(session, now));
  const planned = weightOf(promised, coming, 'planned too') - weightOf(promised, coming, 'held only');
  return withDue(promised, { held: promised.count, planned }, today(now));
}

type Counted = { readonly held: number; readonly planned: number };

/** The same of what was counted already. */
export function withDue(promised: Promised, { held, planned }: Counted, on: Day): Tally {
  const { least, most } = dueIn(promised);
  const toPlan = Math.max(0, Math.ceil(least - held - planned));
  return { least, most, held, planned, toPlan, due: Math.floor(dueBefore(promised, on)) };
}

const weightOf = (promised: Promised, sessions: readonly BoardSession[], which: Which): number =>
  deliveredFor(promised, rowsOf(sessions, which)).reduce((sum, { weight }) => sum + weight, 0);

type Which = 'planned too' | 'held only';

function rowsOf(sessions: readonly BoardSession[], which: Which): Parameters<typeof deliveredFor>[1] {
  const unfinished = new Set(sessions.flatMap(({ state, activityId }) => (state === 'planned' ? [activityId] : [])));
  return sessions
    .filter(({ state }) => which === 'planned too' || state !== 'planned')
    .map(({ id, activityId, title, isWhole, day, commitmentId, heldIn, branchId }) => ({
      ...{ commitmentId: commitmentId ?? '', sessionId: id, activityId, title, isWhole, day },
      ...{ municipalityCode: heldIn, branchId },
      isOver: which === 'planned too' || !unfinished.has(activityId),
    }));
}

/** What other modules than the programme counted in each month, such as consultation hours; only months with something. */
export function elsewhereOf(
  promised: Promised & Pick<CommitmentProgress, 'byMonth'>,
  sessions: readonly BoardSession[],
): ByMonth {
  const ours = byMonthOf(
    deliveredFor(promised, rowsOf(sessions, 'held only')).map(({ row: { day }, weight }) => ({ day, weight })),
  );
  const rest = [...promised.byMonth].map(([month, count]) => [month, count - (ours.get(month) ?? 0)] as const);
  return new Map(rest.filter(([, count]) => count > 0));
}

export function standingOf(
  { least, held, planned, due }: Tally,
  { endsBefore }: { endsBefore: Day },
  on: Day,
): Standing {
  if (held >= least) return 'reached';
  if (on >= endsBefore) return 'missed';
  if (held + planned >= least) return 'all-planned';
  if (held < due) return 'late';
  if (held + planned === 0) return 'none';
  return held + planned < least / 2 ? 'thin' : 'open';
}
