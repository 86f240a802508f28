import { addDays, type Day, formatWeekday, mondayOf, weekdayOf } from '#kernel/days.ts';
import { Badge } from '#ui/badge.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import {
  type DayHours,
  formatSpans,
  hoursOn,
  type OpeningException,
  type Span,
  WEEKDAYS,
  type WeekSpan,
} from '../hours.ts';
import { type HoursLanguage, hoursTexts } from '../hours-texts.ts';

/** The regular week from Monday, whatever the day. */
export const RegularWeek = ({ week, day }: { week: readonly WeekSpan[]; day: Day }) => (
  <DayTable caption="Gewone week" days={sevenDays(mondayOf(day), week, [])} label={nameOf} language="nl" />
);

/** The seven days from this one on, as they will be: exceptions take the place of the regular hours. */
export const ComingWeek = ({ week, exceptions, day, language }: ComingDays) => (
  <DayTable
    caption={hoursTexts[language].comingWeek}
    days={sevenDays(day, week, exceptions)}
    label={(each) => (each === day ? hoursTexts[language].today : formatWeekday(each, language))}
    language={language}
  />
);

type ComingDays = {
  week: readonly WeekSpan[];
  exceptions: readonly OpeningException[];
  day: Day;
  language: HoursLanguage;
};

const sevenDays = (first: Day, week: readonly WeekSpan[], exceptions: readonly OpeningException[]): DayHours[] =>
  WEEKDAYS.map((_, index) => hoursOn(addDays(first, index), week, exceptions));

const nameOf = (day: Day): string => WEEKDAYS[weekdayOf(day) - 1] ?? '';

const DayTable = ({
  caption,
  days,
  label,
  language,
}: {
  caption: string;
  days: readonly DayHours[];
  label: (day: Day) => string;
  language: HoursLanguage;
}) => {
  const t = hoursTexts[language];
  const hasUnstaffed = days.some(({ spans }) => spans.some(({ staffed }) => !staffed));
  const staffed: Column<DayHours> = {
    key: 'staffed',
    header: t.staffed,
    cell: ({ spans }) => staffedText(spans, language),
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      language={language}
      dense
      rows={days}
      columns={[
        { key: 'day', header: t.day, rowHeader: true, nowrap: true, cell: ({ day }) => label(day) },
        { key: 'open', header: t.open, cell: (hours) => <Open hours={hours} language={language} /> },
        ...(hasUnstaffed ? [staffed] : []),
      ]}
    />
  );
};

const Open = ({ hours: { spans, reason }, language }: { hours: DayHours; language: HoursLanguage }) => (
  <>
    {formatSpans(spans, language)}{' '}
    {reason && (
      <Badge tone="ochre">
        <span {...writtenInDutch(language)}>{reason}</span>
      </Badge>
    )}
  </>
);

function staffedText(spans: readonly Span[], language: HoursLanguage): string {
  const staffed = spans.filter((span) => span.staffed);
  if (spans.length === 0) return '';
  return staffed.length === 0 ? hoursTexts[language].nobody : formatSpans(staffed, language);
}
