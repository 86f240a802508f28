import { lastDayOf } from '#kernel/day-span.ts';
import type { Day } from '#kernel/days.ts';
import type { Term } from './terms.ts';

/** When notice given on a day ends the agreement, and whether that day was past the last day for it. */
export type NoticeEffect = { readonly endsBefore: Day; readonly late: boolean };

/**
 * The end that notice brings: that of the first term of which the notice day is not past. When all are past it is late,
 * and would end the agreement with the term that runs. Undefined when the last term is over.
 */
export function noticeEffect(terms: readonly Term[], givenOn: Day): NoticeEffect | undefined {
  const inTime = terms.find((term) => givenOn <= (term.noticeBy ?? lastDayOf(term)));
  if (inTime) return { endsBefore: inTime.endsBefore, late: false };
  const running = terms.find(({ endsBefore }) => givenOn < endsBefore);
  return running && { endsBefore: running.endsBefore, late: true };
}
