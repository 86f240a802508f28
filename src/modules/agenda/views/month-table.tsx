import { type Day, formatWeekday } from '#kernel/days.ts';
import { perLanguage } from '#kernel/languages.ts';
import { type Period, weeksOf } from '../period.ts';
import type { DayCount } from '../sql/sessions.ts';
import type { AgendaLanguage } from '../words.ts';

type MonthProps = {
  caption: string;
  period: Period;
  counts: readonly DayCount[];
  today: Day;
  language: AgendaLanguage;
  found: (count: number) => string;
  hrefOf: (day: Day) => string;
};

/** A month as a table of weeks. A day on which there is something to do leads to that day, and says how much it is. */
export const MonthTable = ({ caption, period, counts, today, language, found, hrefOf }: MonthProps) => {
  const weeks = weeksOf(period);
  const countOf = new Map(counts.map(({ day, sessions }) => [day, sessions]));
  return (
    <table class="month">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th scope="col" abbr={weekdayFormat(language).format(Date.parse(day))}>
              {shortWeekdayFormat(language).format(Date.parse(day))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr>
            {week.map((day) => (
              <td class={day < period.first || day > period.last ? 'outside' : undefined}>
                {day >= period.first && day <= period.last && (
                  <DayCell
                    day={day}
                    sessions={countOf.get(day) ?? 0}
                    isToday={day === today}
                    label={`${formatWeekday(day, language)}: ${found(countOf.get(day) ?? 0)}`}
                    href={hrefOf(day)}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type CellProps = { day: Day; sessions: number; isToday: boolean; label: string; href: string };

const DayCell = ({ day, sessions, isToday, label, href }: CellProps) => {
  const number = Number(day.slice(-2));
  const current = isToday ? 'date' : undefined;
  if (sessions === 0)
    return (
      <span class="no-session" aria-current={current}>
        {number}
      </span>
    );
  return (
    <a href={href} aria-current={current}>
      <span class="visually-hidden">{label}</span>
      <span aria-hidden="true">{number}</span>
      <small aria-hidden="true">{sessions}</small>
    </a>
  );
};

/** `december 2026`, in the language of the page. */
export const monthName = (day: Day, language: AgendaLanguage): string => monthFormat(language).format(Date.parse(day));

const monthFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
const weekdayFormat = perLanguage((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }));
const shortWeekdayFormat = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
);
