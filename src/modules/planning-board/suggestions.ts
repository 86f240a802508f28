import { addDays, type Day, weekdayOf } from '#kernel/days.ts';
import { publicHolidayOn } from '#kernel/public-holidays.ts';
import { daysAhead } from '#kernel/recurring-days.ts';
import type { Commitment } from '../commitments/index.ts';
import { type BoardRow, type Month, monthNumber, monthOf } from './board.ts';
import type { BoardSession } from './sql.ts';

/** An activity of a year before that went well, to hold again on the same weekdays. */
export type CopySuggestion = {
  readonly activityId: string;
  readonly title: string;
  readonly held: number;
  /** On average, of the sessions that were counted; undefined when none was. */
  readonly visitors: number | undefined;
  readonly firstDay: Day;
  readonly sessions: number;
  /** How many of the sessions fall in the period of the promise. */
  readonly inPeriod: number;
};

type Earlier = { readonly commitments: readonly Commitment[]; readonly sessions: readonly BoardSession[] };

/** The sessions that kept the same promise before: of the same service and norm, at the same place. */
export function sessionsBefore({ commitment }: BoardRow, { commitments, sessions }: Earlier): BoardSession[] {
  const { serviceId, normId, branchId, id } = commitment;
  const same = commitments.filter((each) => each.serviceId === serviceId && each.normId === normId);
  const before = new Set(same.filter((each) => each.id !== id && each.branchId === branchId).map((each) => each.id));
  return sessions.filter(({ commitmentId }) => commitmentId !== null && before.has(commitmentId));
}

const MOST_COPIES = 2;

/** What was held before and is not on the row yet, when people came and a copy falls in the period; the best visited first. */
export function copiesFor(row: BoardRow, before: readonly BoardSession[], today: Day): CopySuggestion[] {
  const there = new Set(row.sessions.map(({ title }) => title));
  return [...Map.groupBy(before, ({ activityId }) => activityId).values()]
    .flatMap((sessions) => copyOf(row, sessions, today) ?? [])
    .filter(({ title, inPeriod, visitors }) => !there.has(title) && inPeriod > 0 && visitors !== 0)
    .toSorted((a, b) => (b.visitors ?? 0) - (a.visitors ?? 0))
    .slice(0, MOST_COPIES);
}

function copyOf({ commitment }: BoardRow, sessions: readonly BoardSession[], today: Day): CopySuggestion | undefined {
  const [first] = sessions;
  const held = sessions.filter(({ state }) => state !== 'planned');
  if (!first || held.length === 0) return undefined;
  const shift = daysAhead(first.firstDay, today);
  const days = sessions.map(({ day }) => addDays(day, shift));
  return {
    ...{ activityId: first.activityId, title: first.title, held: held.length, visitors: averageOf(held) },
    ...{ firstDay: addDays(first.firstDay, shift), sessions: sessions.length },
    inPeriod: days.filter((day) => commitment.startsOn <= day && day < commitment.endsBefore).length,
  };
}

function averageOf(sessions: readonly BoardSession[]): number | undefined {
  const counted = sessions.flatMap(({ visitors }) => visitors ?? []);
  return counted.length > 0 ? Math.round(counted.reduce((sum, each) => sum + each, 0) / counted.length) : undefined;
}

/** When and for how many something like this usually is; `like` is what that was taken from. */
export type UsualSlot = {
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
  readonly persons: number;
  readonly like: BoardSession | undefined;
};

const WEDNESDAY = 3;

/** As it was the last time on this row or a year before; Wednesday morning for fifteen people where nobody did it yet. */
export function usualSlotOf(row: BoardRow, before: readonly BoardSession[]): UsualSlot {
  const like = [...before, ...row.sessions].at(-1);
  const persons = averageOf([...before, ...row.sessions]) ?? 15;
  if (!like) return { weekday: WEDNESDAY, from: '10:00', until: '11:00', persons, like };
  return { weekday: weekdayOf(like.day), from: like.from, until: like.until, persons, like };
}

/** Evenings that people keep for home, though the library may be open by day. */
const AT_HOME = ['-12-05', '-12-24', '-12-31'];

/**
 * The days ahead in a year and in the period of the promise, on the usual weekday, that are no public holiday: as many in
 * each month as one can choose from when the row lacks so many.
 */
export function candidateDays(
  { commitment: { startsOn, endsBefore }, tally }: BoardRow,
  { weekday }: UsualSlot,
  ahead: { from: Day; until: Day },
): Day[] {
  const days: Day[] = [];
  const first = addDays(ahead.from, (weekday - weekdayOf(ahead.from) + 7) % 7);
  for (let day = first; day < ahead.until; day = addDays(day, 7)) days.push(day);
  const fitting = days.filter((day) => startsOn <= day && day < endsBefore && !AT_HOME.includes(day.slice(4)));
  const months = [...Map.groupBy(fitting, monthOf).values()];
  const inEach = 1 + Math.ceil(tally.toPlan / Math.max(1, months.length));
  return months.flatMap((month) => month.filter((day) => publicHolidayOn(day) === undefined).slice(0, inEach));
}

/**
 * So many of these days, spread over the months: those with the least on the row first, of these the ones farthest from
 * anything else, and each month once before any twice.
 */
export function spreadOver(days: readonly Day[], taken: readonly Day[], count: number): Day[] {
  const left = Map.groupBy(days, monthOf);
  const busy = new Map<Month, number>([...Map.groupBy(taken, monthOf)].map(([month, there]) => [month, there.length]));
  const chosen: Day[] = [];
  while (chosen.length < count) {
    const open = [...left.keys()].filter((month) => left.get(month)?.length);
    const gap = (month: Month): number =>
      Math.min(99, ...[...busy.keys()].map((other) => Math.abs(monthNumber(other) - monthNumber(month))));
    const [month] = open.toSorted((a, b) => (busy.get(a) ?? 0) - (busy.get(b) ?? 0) || gap(b) - gap(a));
    const day = month && left.get(month)?.shift();
    if (!month || !day) break;
    busy.set(month, (busy.get(month) ?? 0) + 1);
    chosen.push(day);
  }
  return chosen.toSorted();
}
