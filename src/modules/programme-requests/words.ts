import { formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';
import type { ProgrammeRequest } from './sql/requests.ts';
import { stateTexts } from './state-texts.ts';

type When = Pick<ProgrammeRequest, 'firstDay' | 'lastDay' | 'fromTime' | 'untilTime'>;

/** `10.00 – 12.00`. */
export const timesText = ({ fromTime, untilTime }: When, language: Language): string =>
  `${formatTime(fromTime, language)} – ${formatTime(untilTime, language)}`;

/** When it is asked for: `dinsdag 1 december, 10.00 – 12.00`, or every week from one day up to another. */
export function daysText(when: When, language: Language): string {
  const { firstDay, lastDay } = when;
  const first = `${formatWeekday(firstDay, language)}, ${timesText(when, language)}`;
  return firstDay === lastDay ? first : stateTexts[language].weekly(first, formatDay(lastDay, language));
}
