import { formatTime } from '#kernel/days.ts';
import type { Language } from '#kernel/languages.ts';
import { Badge } from '#ui/badge.tsx';
import { wordsTexts } from '../../agenda/index.ts';
import { finderTexts } from '../finder-texts.ts';
import type { RegularHour } from '../sql.ts';
import { weekTexts } from '../week-texts.ts';
import { weekdayName } from '../weekday-name.ts';

/** `elke woensdag, 9.30 – 11.30 uur`, `elke eerste maandag van de maand, 13.30 – 15.30 uur`. */
export function regularText({ weekday, weeks, beginsAt, endsAt }: RegularHour, language: Language): string {
  const t = weekTexts[language];
  const name = weekdayName(weekday, language);
  const when = weeks === 'every' ? t.every(name) : t.nth(name, t.which[weeks]);
  return `${when}, ${wordsTexts[language].hours(formatTime(beginsAt, language), formatTime(endsAt, language))}`;
}

/** When a point is open as a rule, and whether one can walk in. Nothing where it has no weekly hours. */
export const WeekLines = ({ week, language }: { week: readonly RegularHour[]; language: Language }) =>
  week.length === 0 ? null : (
    <ul class="help-hours">
      {week.map((hour) => (
        <li>
          {regularText(hour, language)}{' '}
          <Badge tone={hour.way === 'walk-in' ? 'green' : 'ochre'}>
            {hour.way === 'walk-in' ? finderTexts[language].walkIn : finderTexts[language].byAppointment}
          </Badge>
        </li>
      ))}
    </ul>
  );
