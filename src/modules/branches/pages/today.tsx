import type { Day } from '#kernel/days.ts';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { OpenBranch } from '../branches.ts';
import { formatSpans, hoursOn } from '../hours.ts';
import { type HoursLanguage, hoursTexts } from '../hours-texts.ts';

type TodayProps = { branch: OpenBranch; day: Day; language: HoursLanguage };

/** What holds on this day, in one short sentence for residents. */
export const Today = ({ branch, day, language }: TodayProps) => {
  const { hoursAsOf, week, exceptions } = branch;
  const { spans, reason } = hoursOn(day, week, exceptions);
  const t = hoursTexts[language];
  if (spans.length === 0 && hoursAsOf === null && !reason) return <>{t.unknown}</>;
  return (
    <>
      {spans.length > 0 ? t.openToday(formatSpans(spans, language)) : t.closedToday}
      {reason && <span {...writtenInDutch(language)}> ({reason})</span>}
    </>
  );
};
