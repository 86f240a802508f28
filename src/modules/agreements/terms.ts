import { type DaySpan, lastDayOf } from '#kernel/day-span.ts';
import { addDays, addMonths, addYears, type Day } from '#kernel/days.ts';

/** How long an agreement lasts, whether it renews by itself, and how long before the end notice is due. Null: nothing is laid down. */
export type TermRule = {
  readonly startsOn: Day;
  readonly initialYears: number;
  readonly renewalYears: number | null;
  readonly noticeMonths: number | null;
};

export type Term = DaySpan & { readonly number: number; readonly noticeBy: Day | null };

/** The n-th term. Every border is counted from the first day, so that a start on 29 February comes back to it. See docs/algorithms/terms.md */
export function termOf(rule: TermRule, number: number): Term {
  const [first, beyond] = yearNumbersOf(rule, number);
  const endsBefore = addYears(rule.startsOn, beyond);
  const noticeBy = noticeDayOf(endsBefore, rule.noticeMonths);
  return { number, startsOn: addYears(rule.startsOn, first), endsBefore, noticeBy };
}

/** The years of the n-th term, each from its first day until the day after its last. */
export function yearsOf(rule: TermRule, number: number): DaySpan[] {
  const [first, beyond] = yearNumbersOf(rule, number);
  return Array.from({ length: beyond - first }, (_, index) => ({
    startsOn: addYears(rule.startsOn, first + index),
    endsBefore: addYears(rule.startsOn, first + index + 1),
  }));
}

/** Which years of the agreement the term holds, counted from 0: the first, and the one after the last. */
function yearNumbersOf({ initialYears, renewalYears }: TermRule, number: number): [first: number, beyond: number] {
  if (number === 1) return [0, initialYears];
  const first = initialYears + (number - 2) * (renewalYears ?? 0);
  return [first, first + (renewalYears ?? 0)];
}

/** The last day on which notice is in time: a year before the end of 31 December is 31 December. Null when nothing is laid down. */
export const noticeDayOf = (endsBefore: Day, noticeMonths: number | null): Day | null =>
  noticeMonths === null ? null : addDays(addMonths(endsBefore, -noticeMonths), -1);

/**
 * The term that follows by itself, once nobody can give notice in time any more; undefined as long as somebody can, and
 * when the agreement does not renew. Without a notice day the last day of the term is the last day for it.
 */
export function renewalOf(rule: TermRule, latest: Term, today: Day): Term | undefined {
  if (rule.renewalYears === null) return undefined;
  return today > (latest.noticeBy ?? lastDayOf(latest)) ? termOf(rule, latest.number + 1) : undefined;
}

const ALARM_MONTHS = 3;

/** The notice days that are near: from today until three months ahead. */
export const alarmSpan = (today: Day): { from: Day; until: Day } => ({
  from: today,
  until: addDays(addMonths(today, ALARM_MONTHS), 1),
});
