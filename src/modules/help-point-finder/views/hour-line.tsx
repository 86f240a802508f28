import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';
import { Badge } from '#ui/badge.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { wordsTexts } from '../../agenda/index.ts';
import { finderTexts } from '../finder-texts.ts';
import type { HelpHour } from '../sql.ts';

type Times = Pick<HelpHour, 'beginsAt' | 'endsAt'>;

/** `14.00 – 16.00 uur` */
export const timesText = ({ beginsAt, endsAt }: Times, language: Language): string =>
  wordsTexts[language].hours(formatTime(timeOf(beginsAt), language), formatTime(timeOf(endsAt), language));

/** A date of a point: when, whether one can walk in, and why it is cancelled. */
export const HourLine = ({ hour, language }: { hour: HelpHour; language: Language }) => {
  const t = finderTexts[language];
  const isOff = hour.state === 'cancelled';
  const when = (
    <time datetime={hour.beginsAt.toISOString()}>
      {formatWeekday(dayOf(hour.beginsAt), language)}, {timesText(hour, language)}
    </time>
  );
  return (
    <li>
      {isOff ? <s>{when}</s> : when}{' '}
      {isOff ? (
        <>
          <Badge tone="brick">{t.off}</Badge> <span {...writtenInDutch(language)}>{hour.cancelReason}</span>
        </>
      ) : (
        <Badge tone={hour.way === 'walk-in' ? 'green' : 'ochre'}>
          {hour.way === 'walk-in' ? t.walkIn : t.byAppointment}
        </Badge>
      )}
    </li>
  );
};
