import { addDays, type Day } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { byMonthOf, type Progress, type ProgressRow } from '#kernel/progress.ts';
import { type Commitment, listCommitments } from '../commitments/index.ts';
import { type HeldHour, listHeldThemes, listPresence, type Presence } from './sql.ts';

type Promised = Pick<Commitment, 'id' | 'startsOn' | 'endsBefore' | 'municipalityCode' | 'branchId'>;
type Delivers = (promised: Promised, today: Day) => readonly ProgressRow[];

const isThere = (
  promised: Promised,
  { municipalityCode, branchId }: Pick<HeldHour, 'municipalityCode' | 'branchId'>,
): boolean =>
  municipalityCode === promised.municipalityCode && (promised.branchId === null || branchId === promised.branchId);

/**
 * The points that keep a promise of presence: at a branch, and there today, or on the last day of a period that is over.
 * Each counts from the day on which it opened within the period.
 */
export function presentFor(promised: Promised, points: readonly Presence[], today: Day): ProgressRow[] {
  const { startsOn, endsBefore } = promised;
  if (today < startsOn) return [];
  const on = today < endsBefore ? today : addDays(endsBefore, -1);
  return points
    .filter((point) => isThere(promised, point))
    .filter(({ openedOn, closedOn }) => openedOn <= on && (closedOn === null || on < closedOn))
    .map(({ id, name, openedOn }) => ({
      ...{ id, label: name, href: `/werk/informatiepunten/${id}` },
      day: [openedOn, startsOn].toSorted().at(-1) ?? startsOn,
    }));
}

/**
 * The consultation hours about a theme that were held within the period, one each. One that was an activity as well, and
 * counts as that, adds nothing.
 */
export const heldFor = (promised: Promised, hours: readonly HeldHour[]): ProgressRow[] =>
  hours
    .filter((hour) => isThere(promised, hour) && promised.startsOn <= hour.day && hour.day < promised.endsBefore)
    .filter(({ countedFor }) => !countedFor.includes(promised.id))
    .map(({ id, name, day }) => ({ id, label: name, day, href: `/werk/spreekuren/${id}` }));

type Counts = Pick<Progress, 'count' | 'rows'>;

/** Counts commitments by the rows that are found for each of them in what was read for all of them. */
function countedBy(load: (tx: Tx, commitments: readonly Commitment[]) => Promise<Delivers>): Counts {
  return {
    count: async (tx, ids, today) => {
      const commitments = await listCommitments(tx, { ids });
      const delivers = await load(tx, commitments);
      const monthsOf = (commitment: Commitment) =>
        byMonthOf(delivers(commitment, today).map(({ day }) => ({ day, weight: 1 })));
      return new Map(commitments.map((commitment) => [commitment.id, monthsOf(commitment)]));
    },
    rows: async (tx, id, today) => {
      const commitments = await listCommitments(tx, { ids: [id] });
      const delivers = await load(tx, commitments);
      return commitments.flatMap((commitment) => delivers(commitment, today));
    },
  };
}

const codesOf = (commitments: readonly Commitment[]): string[] => [
  ...new Set(commitments.map(({ municipalityCode }) => municipalityCode)),
];

/** How many branches have the help point that was promised. */
export const presence: Progress = {
  services: ['ido'],
  counts: ['presence'],
  ...countedBy(async (tx, commitments) => {
    const points = await listPresence(tx, codesOf(commitments));
    return (promised, today) => presentFor(promised, points, today);
  }),
};

/**
 * Consultation hours about taxes, law and work belong to the programme that was promised. What another one is about nobody
 * said, so it adds to nothing. See docs/algorithms/commitments.md
 */
export const themes: Progress = {
  services: ['meedoen-in-de-samenleving'],
  counts: ['sessions'],
  ...countedBy(async (tx, commitments) => {
    const hours = await listHeldThemes(tx, codesOf(commitments));
    return (promised) => heldFor(promised, hours);
  }),
};
