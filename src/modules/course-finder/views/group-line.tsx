import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { Link } from '#ui/link.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import type { GroupToCome } from '../groups-to-come.ts';
import type { Spoken } from '../pages/course-facts.tsx';

/** When a group begins and where, leading to its page in the agenda. */
export const GroupLine = ({ group, words: { t, language, to } }: { group: GroupToCome; words: Spoken }) => (
  <>
    <Link {...to(`/agenda/${group.slug}`)}>{t.begins(firstTime(group, { language }))}</Link>
    {group.whereName && (
      <>
        {' · '}
        <span {...writtenInDutch(language)}>{group.whereName}</span>
      </>
    )}
    {group.waiting > 0 && ` · ${t.waiting}`}
  </>
);

/** `dinsdag 8 december 2026, 10.00`. */
export const firstTime = (
  { beginsAt }: Pick<GroupToCome, 'beginsAt'>,
  { language }: Pick<Spoken, 'language'>,
): string => `${formatWeekday(dayOf(beginsAt), language)}, ${formatTime(timeOf(beginsAt), language)}`;
